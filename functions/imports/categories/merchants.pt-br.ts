/**
 * Words by which Brazilian merchants and bank movements are told, without accents and case, each under the name of the default category that it belongs to.
 * They count for people who (still) have a category of that name.
 */
export const merchants: Readonly<Record<'expense' | 'income', Readonly<Record<string, string>>>> = {
  expense: {
    Mercado:
      'mercado|supermercado|supermercados|hipermercado|atacadao|atacadista|assai|carrefour|pao de acucar|mercado extra|minuto pao|dia brasil|sonda|tenda|mambo|zaffari|angeloni|condor|muffato|guanabara|mundial|prezunic|zona sul|hortifruti|sacolao|quitanda|acougue|feira|mercearia|sams club|makro|bistek|giassi|epa|verdemar|supernosso|savegnago|coop|st marche|oba horti|swift',
    'Restaurantes e lanches':
      'ifood|rappi|ifd|ze delivery|restaurante|rest|lanchonete|padaria|panificadora|confeitaria|pizzaria|pizza|hamburgueria|burger|burger king|bk brasil|mcdonalds|mc donalds|arcos dourados|subway|habibs|giraffas|outback|coco bambu|madero|spoleto|starbucks|cafeteria|cafe|sorveteria|acai|churrascaria|sushi|bar e|boteco|choperia|cervejaria|doceria|cacau show|kopenhagen|pastelaria|espetinho|food',
    Transporte:
      'uber|99|99app|99 tecnologia|99pop|cabify|indriver|metro|metrosp|cptm|sptrans|bilhete unico|riocard|supervia|buser|posto|ipiranga|shell|petrobras|br mania|auto posto|combustivel|gasolina|estacionamento|estapar|zona azul|sem parar|veloe|conectcar|move mais|taggy|pedagio|autopista|ccr|ecovias|oficina|auto pecas|pneus|lavagem|localiza|unidas|movida|detran|licenciamento|bike itau|tembici|blablacar',
    'Contas da casa':
      'enel|cpfl|light|cemig|copel|celesc|coelba|neoenergia|elektro|energisa|equatorial|edp|sabesp|cedae|copasa|sanepar|casan|embasa|compesa|caesb|aegea|comgas|naturgy|ultragaz|liquigas|supergasbras|condominio|gas',
    'Internet e celular':
      'vivo|telefonica|claro|net servicos|tim|oi|nextel|algar|brisanet|desktop internet|sky|internet|fibra|telecom|recarga|surf telecom|starlink',
    Moradia:
      'aluguel|quinto andar|quintoandar|imobiliaria|imoveis|financiamento imob|prest imob|caixa habitacao|leroy merlin|telhanorte|c c casa|tok stok|tokstok|mobly|madeira madeira|madeiramadeira|etna|camicado|iptu',
    Saúde:
      'farmacia|drogaria|drogasil|droga raia|raia|pague menos|drogaria sao paulo|pacheco|panvel|nissei|ultrafarma|hospital|clinica|laboratorio|fleury|dasa|delboni|lavoisier|sabin|hermes pardini|unimed|amil|bradesco saude|sulamerica|hapvida|notredame|notre dame|prevent senior|odonto|dentista|medico|dr consulta|psicolog|fisioterapia|smart fit|smartfit|bluefit|gympass|wellhub|totalpass|academia|bodytech',
    Educação:
      'escola|colegio|faculdade|universidade|univ|curso|cursos|udemy|alura|coursera|hotmart|kumon|wizard|ccaa|cultura inglesa|duolingo|livraria|saraiva|estante virtual|papelaria|kalunga|mensalidade escolar|anhanguera|estacio|unip|uninter|puc|senac|senai',
    Lazer:
      'cinema|cinemark|cinepolis|kinoplex|uci|ingresso|ingresso com|sympla|eventim|ticketmaster|ticket360|teatro|museu|parque|steam|steamgames|playstation|psn|xbox|nintendo|epic games|riot|roblox|clube|boate|show',
    Assinaturas:
      'netflix|spotify|amazon prime|prime video|disney|disney plus|hbo|hbo max|max com|globoplay|globo|paramount|deezer|youtube|youtubepremium|google one|google storage|apple com bill|apple|icloud|microsoft|office 365|adobe|canva|dropbox|openai|chatgpt|crunchyroll|telecine|premiere|kindle|audible|uol|assinatura|linkedin|github|notion',
    Compras:
      'amazon|mercado livre|mercadolivre|mercadopago|meli|shopee|shein|aliexpress|alibaba|magalu|magazine luiza|casas bahia|ponto frio|americanas|submarino|kabum|fast shop|havan|renner|riachuelo|c a modas|cea|marisa|pernambucanas|zara|hering|centauro|netshoes|decathlon|nike|adidas|arezzo|dafiti|lojas|loja|shopping|petz|cobasi|petlove|pet shop|ikesaki|daiso|miniso',
    'Cuidados pessoais':
      'salao|cabeleireiro|barbearia|barber|manicure|estetica|depilacao|boticario|o boticario|natura|avon|sephora|eudora|mac cosmeticos|perfumaria|spa|espaco laser|onodera',
    Viagens:
      'latam|gol linhas|gol|azul linhas|azul|decolar|booking|airbnb|hotel|hoteis|pousada|hostel|123milhas|maxmilhas|cvc|submarino viagens|trivago|expedia|smiles|livelo|clickbus|rodoviaria|viacao|hurb|hotel urbano',
    'Impostos e taxas':
      'iof|tarifa|tar|anuidade|juros|multa|encargos|imposto|darf|das simples|simples nacional|receita federal|rfb|ipva|inss|gps|tributo|prefeitura|sefaz|taxa|cartorio|seguro cartao|cesta de servicos|pacote de servicos|mensalidade pacote|manutencao de conta',
  },
  income: {
    Salário:
      'salario|folha|pagto salario|proventos|remuneracao|holerite|decimo terceiro|13 salario|ferias|adiantamento salarial|pro labore',
    Rendimentos:
      'rendimento|rendimentos|rend pago|juros sobre capital|jcp|dividendo|dividendos|juros s capital|rend aplic|remuneracao aplicacao|cupom|amortizacao|resgate rendimento|cashback',
    Benefícios:
      'vale refeicao|vale alimentacao|inss beneficio|beneficio|aposentadoria|bolsa familia|auxilio|seguro desemprego|fgts|pis|abono|restituicao|nota fiscal paulista',
    'Renda extra': 'freelance|freela|servicos prestados|honorarios|comissao|venda|vendas|repasse',
  },
};
