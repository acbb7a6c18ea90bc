export async function handler({ headers, methodArn }) {
  if (headers.Authorization === 'nobody') throw new Error('Unauthorized');
  return {
    principalId: headers.Authorization,
    policyDocument: { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: methodArn }] },
    context: { customer: headers.Authorization },
  };
}
