// Made by `npm run docs` from the routes. Change those.

export interface paths {
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts, oldest first
         * @description Archived ones too. A new user has one, which is the default.
         */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Open an account
         * @description At most one account is the default: a new one takes that from the one that was.
         */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account */
        get: operations["readAccount"];
        /**
         * Change an account
         * @description What is left out stays; `null` clears. An archived account takes no new transactions and keeps those it has. `isDefault: false` leaves no default.
         */
        put: operations["updateAccount"];
        post?: never;
        /**
         * Delete an account
         * @description Its transactions stay: without an account (`accountId` is `null`), or in the one named by `replaceWith`, whose balance they then add to. The initial balance goes with the account. To keep an account with its history out of the way, archive it.
         */
        delete: operations["removeAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the account holds today and will hold
         * @description `balance` is the initial balance and what is dated up to `asOf`, which is today in the time zone of the profile; `projected` adds what lies ahead. Exact right after the write that changed it.
         */
        get: operations["readBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Erase the account and everything in it
         * @description Every session ends at once and the address is free again when the erasure is done. Each domain erases what it holds; `GET /auth/erasures/{receiptId}` shows which have answered. It cannot be undone.
         */
        delete: operations["deleteAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/confirm-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the e-mail with its code
         * @description A code holds for 24 hours. From then on the person can log in; `user.registered` is told.
         */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/erasures/{receiptId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has been erased of a deleted account
         * @description The number was given when the erasure was asked for. The receipt holds no personal data.
         */
        get: operations["readReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a code to set a new password
         * @description The answer is the same whether or not the address has an account.
         */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Opens a session. The access token holds for 15 minutes, the refresh token for 30 days. Beyond 40 sessions the oldest ends.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out
         * @description Ends this session, or every session of the user. Their tokens are refused from the next request on.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is logged in */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the profile
         * @description What is left out stays; `null` clears. The plan and the groups are changed by an administrator only.
         */
        put: operations["updateProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New access token for a session */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up
         * @description Sends a code to the e-mail, which confirms the address. The answer is the same whether or not the address has an account.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/resend-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the confirmation code again
         * @description The answer is the same whether or not the address has an account.
         */
        post: operations["resendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password with the code
         * @description A code holds for 1 hour. Every session of the user ends; `user.password_reset` is told.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sessions in force, newest first */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session
         * @description Its tokens are refused from the next request on.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/verify-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The claims of the token */
        get: operations["verifyToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cards, oldest first
         * @description Archived ones too.
         */
        get: operations["listCards"];
        put?: never;
        /**
         * Enter a card
         * @description It closes on a fixed day (`closingDay`, before `dueDay` where it is smaller, else in the month before) or so many days before it falls due (`closingDaysBeforeDue`); one of the two. Days 29 to 31 are the last day of shorter months. Invoices are named by the month they fall due in. What is bought on the closing day goes to the next invoice unless `closingDayPurchases` is `current`. The limit may be zero, as that of a card whose bank took it away; purchases beyond the limit are written down all the same.
         */
        post: operations["createCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One card */
        get: operations["readCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invoices of a card, the latest due first
         * @description Those that have anything on them, future ones too, and the open one.
         */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{id}/limit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is used of the limit and what is left
         * @description The limit less all instalments that are not paid, future ones too, and charges that are not; a payment, a refund or a credit frees it. Exact right after the write that changed it.
         */
        get: operations["readLimit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{id}/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write down a purchase on a card
         * @description In one or in up to 48 instalments, which sum to the total to the cent, the odd cents on the first ones, one a month on consecutive invoices from the one that takes its day. A series joined midway names its `firstInstallment`: the fourth of ten is on the fourth invoice from the day of the purchase. `invoiceMonth` places the first one by hand. A closed invoice takes no purchases (409, with what to do instead); one whose days were over before the card was entered does, until something of it is paid. With an `Idempotency-Key` it is written once, whatever is sent again.
         */
        post: operations["createPurchase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Categories, oldest first
         * @description A new user has a Brazilian default set.
         */
        get: operations["listCategories"];
        put?: never;
        /**
         * Make a category
         * @description `budgetLimit` is what is to be spent or earned in a month at most.
         */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One category */
        get: operations["readCategory"];
        /**
         * Change a category
         * @description What is left out stays; `null` clears. The type cannot be changed: its transactions are of that type.
         */
        put: operations["updateCategory"];
        post?: never;
        /**
         * Delete a category
         * @description Its transactions stay: without a category (`categoryId` is `null`), or in the one of the same type named by `replaceWith`; statistics of all time follow.
         */
        delete: operations["removeCategory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything, and then what changed
         * @description For a copy that is to be exact, at the cost of what changed. Without `since` it begins with all there is, page by page: accounts, categories and recurrences with the first, then transactions. As long as `hasMore` is true ask again with the `cursor`; then keep it, and ask with it whenever you want to know what changed.
         *
         *     Put what comes in the place of what you have under its id: the newest answer is right, and the same thing may come twice. Take out what is `gone`. Where an account or a category is, every transaction, split and recurrence of your copy that names it names `replacedBy` from now on: these do not come again for that. The same holds for what a transaction shows of its recurrence (`recurrenceFrequency`, `recurrenceEndDate`), when that comes changed.
         *
         *     A cursor is good for 90 days: 410 `cursor_too_old` says to empty the copy and start over without one, and so does 400 `invalid_cursor`.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document as a page, to read and to try */
        get: operations["docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/{asset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of the page */
        get: operations["docsAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the API answers */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/bank-statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to import a bank statement
         * @description OFX 1 and 2, QFX, OFC, CSV, XLSX or XLS. Send the file to `upload.url` as `multipart/form-data`: every one of `upload.fields`, then the file as `file`; at most 5 MB, within 15 minutes. It is read as soon as it is there: ask for the job until its status is `preview`, or `awaiting_password`, or `failed` with a reason that a person understands. The format is found from the bytes, not from the name.
         */
        post: operations["createStatementImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/card-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to import a card's invoice
         * @description PDF (protected ones too), OFX, CSV, XLSX or XLS. Send the file to `upload.url` as `multipart/form-data`: every one of `upload.fields`, then the file as `file`; at most 5 MB, within 15 minutes. It is read as soon as it is there: ask for the job until its status is `preview`, or `awaiting_password`, or `failed` with a reason that a person understands. The format is found from the bytes, not from the name.
         */
        post: operations["createInvoiceImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, newest first */
        get: operations["listImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import
         * @description While it is `importing`, `counts.done` of `counts.total` says how far it is. A preview waits 7 days to be confirmed. An import is remembered for 400 days.
         */
        get: operations["readImport"];
        put?: never;
        post?: never;
        /**
         * Cancel an import
         * @description As long as nothing has been written; afterwards it is undone.
         */
        delete: operations["cancelImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/jobs/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a preview
         * @description Writes what was previewed, with the decisions given: up to 5,000 of them, in a body of 256 kB. `version` is the one of the preview that was seen; where the preview, or the account by another import, has changed since, it is 409, and `PUT /import/jobs/{id}/reading` makes a new preview. Every row is written exactly once, whatever is interrupted.
         */
        post: operations["confirmImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/jobs/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the password of a protected file
         * @description Where the status is `awaiting_password`. It is kept sealed until the file has been read, and no longer.
         */
        post: operations["givePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/jobs/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Have a file read in another way
         * @description Decides what `doubts` name: the order of day and month, the decimal mark, which sign goes out, the year, or which of several `statements` it is. With `{}` the same reading is compared with what there is by now. Gives a new preview with a new `version`; nothing has been written.
         */
        put: operations["changeReading"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/jobs/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The preview's rows
         * @description In the order of the file; of one status where it is asked for (a page may then have fewer than `limit`, or none, and still a `nextCursor`). `action` is what confirming does with a row unless a decision says otherwise: new rows are imported, rows that a person seems to have typed are united with what they typed, the rest is left out.
         */
        get: operations["listRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import/jobs/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an import back
         * @description Within 30 days. Exactly what it wrote is removed, also what was edited or deleted since, and what it united is as it was; then its rows can be imported again.
         */
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One invoice with all that is on it
         * @description Previous balance + purchases + charges − refunds − payments = balance, always. `future` before its days begin, `open` during them, then `closed`, `partially_paid` or `paid`, and `overdue` where something is owed after its due date.
         */
        get: operations["readInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description OpenAPI 3.1, made from the schemas that check the requests.
         */
        get: operations["openApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What recurs, oldest first
         * @description Begun with `POST /transactions`. One that is over has no `nextDate`.
         */
        get: operations["listRecurrences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recurrences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One that recurs, with what it plans
         * @description The occurrences that are not made yet, soonest first. Those that are made are transactions, each with this `recurrenceId`.
         */
        get: operations["readRecurrence"];
        /**
         * Change what recurs, from the next one on
         * @description What is left out stays; `null` clears. Transactions that were made stay as they are: to change these too, edit one of them with `scope=following` or `scope=all`. One that is over goes on with a later `endDate`, or `null`: from today, without what would have been in between.
         */
        put: operations["updateRecurrence"];
        post?: never;
        /**
         * End what recurs
         * @description Nothing more is made; what was made stays. It is still shown, without a `nextDate`, and goes on when its `endDate` is changed. To delete what was made as well, delete one of its transactions with `scope=all`.
         */
        delete: operations["endRecurrence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/by-category": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each category came to in a period, largest first
         * @description Give both ends or neither: then it is the month the user lives in. Whole months are read from kept sums; of incomplete months at its ends at most 20,000 transactions are read (422 beyond that). 5 years at most. Categories with a budget are there even when nothing is in them. `budgetLimit` is a month's; `budgetUsed` measures the amount by it times the months of the period, and is `null` where these are not whole.
         */
        get: operations["byCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/by-month": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came in and went out, month by month
         * @description Give both months or neither: then it is the twelve up to the one the user lives in. A month without anything is there too. 5 years at most.
         */
        get: operations["byMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came in and went out in a period
         * @description Give both ends or neither: then it is the month the user lives in. Whole months are read from kept sums; of incomplete months at its ends at most 20,000 transactions are read (422 beyond that). 5 years at most. `balance` is what all accounts hold together today, whatever the period.
         */
        get: operations["summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transactions, newest first
         * @description Every filter combines. At most 2,000 transactions are looked at for a page: under a filter that few of a long history pass, a page may have fewer than `limit`, or none, and still a `nextCursor`, which goes on where it stopped. A cursor belongs to the filters it was given under.
         */
        get: operations["listTransactions"];
        put?: never;
        /**
         * Write down an expense or an income
         * @description The balance of its account and the statistics of its month move with it. A date that lies ahead counts in `projected` and enters the balance on its day. With an `Idempotency-Key` it is written once, whatever is sent again.
         *
         *     With `isRecurring` it is the first of a series: `recurrenceFrequency` says how often, counted from `date`, so that the 31st falls on the last day of shorter months and comes back to the 31st. The others are made on their day, in the time zone of the profile; a series may begin up to 5 years back, and what has fallen due since is made within moments. What is shifted (`recurrenceShift`) off a weekend or bank holiday has another `date`, and keeps its `occurrenceDate`. Without `isRecurring` the other fields of a series are refused.
         */
        post: operations["createTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One transaction
         * @description A deleted one is shown with its `deletedAt` as long as it can be restored.
         */
        get: operations["readTransaction"];
        /**
         * Edit a transaction
         * @description What is left out stays; `null` clears. Balances and statistics of both accounts, categories and months move with it. Where the type changes, name a category of the new type, or `null`. Editing a leg of a transfer edits the other with it: the amount, and a date or text that both share; its type and category can not be changed (422).
         */
        put: operations["updateTransaction"];
        post?: never;
        /**
         * Delete a transaction
         * @description It is gone from lists, balances and statistics at once, and can be restored for 30 days. With a leg of a transfer go the other leg and the fee.
         */
        delete: operations["deleteTransaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transactions/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back the deletion of a transaction
         * @description Within 30 days. One that is not deleted stays as it is. With a leg of a transfer come back the other leg, and the fee where it was deleted with them.
         */
        post: operations["restoreTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transactions/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write down many at once
         * @description Up to 500 items, in a body of at most 256 kB (413 beyond that). Each has its own answer, in the order of the items: those that are right are written, whatever is wrong with others.
         *
         *     With an `Idempotency-Key` each is written once, whatever is sent again: after a request that was cut off in the middle, send the same once more under the same key, and what is there already is answered with 201 too. What recurs is begun with `POST /transactions`.
         */
        post: operations["createTransactions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move money from one account to another
         * @description Two transactions, written together or not at all: they move both balances, and are no income and no expense, so no statistic counts them. A `fee` is a third one, an ordinary expense of the first account. The id of a transfer is that of the transaction in `from`. With an `Idempotency-Key` it is written once, whatever is sent again.
         */
        post: operations["createTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One transfer
         * @description A deleted one is shown with the `deletedAt` of its transactions as long as it can be restored.
         */
        get: operations["readTransfer"];
        /**
         * Edit a transfer
         * @description What is left out stays; `null` clears. Amount, date, description and notes become those of both legs, and both balances move with them. The fee is edited as the transaction that it is.
         */
        put: operations["updateTransfer"];
        post?: never;
        /**
         * Delete a transfer
         * @description Both legs and the fee are gone from lists, balances and statistics at once, and can be restored for 30 days.
         */
        delete: operations["deleteTransfer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back the deletion of a transfer
         * @description Within 30 days. A fee that was deleted by itself before stays deleted; a transfer that is not deleted stays as it is.
         */
        post: operations["restoreTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a transfer is none
         * @description Its legs, and its fee, become transactions as any others and count in the statistics again, each in the category it has. The two are not suggested as a transfer again, and can be linked again.
         */
        post: operations["unlinkTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that two transactions are one transfer
         * @description An expense and an income of the same amount in two accounts, as two imported statements have them. They become the legs of a transfer, and no statistic counts them any more; balances stay as they are, and each keeps its date and its words. Two that are one transfer already stay so.
         */
        post: operations["linkTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transactions that may be transfers
         * @description Pairs of an expense and an income of the same amount, in two accounts, at most 4 days apart, with at least one side dated `from` to `to` (the last 90 days where neither is given; 90 at most). Closest first, each transaction in one pair only. Nothing is linked by itself: link what is a transfer, refuse what is none, and ask again. At most the newest 2000 transactions of the period are looked at; `from` in the answer says back to which date.
         */
        get: operations["suggestTransfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/suggestions/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that two transactions are no transfer
         * @description The two are never suggested again, whatever is edited. They stay as they are, and each may be suggested with another.
         */
        post: operations["refuseSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 */
        Problem: {
            /** @enum {string} */
            code: "malformed_json" | "validation_failed" | "invalid_cursor" | "invalid_idempotency_key" | "unauthenticated" | "invalid_credentials" | "forbidden" | "not_found" | "method_not_allowed" | "conflict" | "in_progress" | "cursor_too_old" | "version_mismatch" | "payload_too_large" | "unsupported_media_type" | "idempotency_key_reused" | "invalid_code" | "rule_broken" | "weak_password" | "precondition_required" | "rate_limited" | "too_many_attempts" | "internal_error" | "temporarily_unavailable";
            /** @description Portuguese; can be shown to a person. */
            detail: string;
            errors?: {
                /** @description Portuguese: what would be right. */
                message: string;
                /** @example body.email */
                path: string;
            }[];
            status: number;
            /** @description English and stable. */
            title: string;
            traceId: string;
            type: string;
        };
    };
    responses: never;
    parameters: {
        /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
        IdempotencyKey: string;
        /** @description The ETag you read, or `*`. */
        IfMatch: string;
        /** @description The ETag you have: 304 without a body where it is still the version. */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description The version of the resource, for If-Match. */
        ETag: string;
        /** @description Requests a minute. */
        "RateLimit-Limit": number;
        /** @description What is left of them. */
        "RateLimit-Remaining": number;
        /** @description Seconds until the minute is over. */
        "RateLimit-Reset": number;
        /** @description Names the request when you ask us about it. */
        "X-Request-Id": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts, oldest first */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *           "name": "Conta corrente",
                     *           "type": "checking",
                     *           "initialBalance": 1500,
                     *           "color": "#1565C0",
                     *           "icon": "wallet",
                     *           "isDefault": true,
                     *           "isArchived": false,
                     *           "createdAt": "2026-11-24T12:00:00.000Z",
                     *           "updatedAt": "2026-11-24T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            color: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            icon: string | null;
                            id: string;
                            /**
                             * @description Reais, at most two decimals; negative is owed or goes out.
                             * @example -1234.56
                             */
                            initialBalance: number;
                            isArchived: boolean;
                            isDefault: boolean;
                            name: string;
                            /** @enum {string} */
                            type: "checking" | "savings" | "cash" | "investment" | "other";
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_cursor`: The cursor is not one this list gave to this user. `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The cursor is not one this list gave to this user",
                     *       "status": 400,
                     *       "code": "invalid_cursor",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_cursor" | "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Conta corrente",
                 *       "type": "checking",
                 *       "initialBalance": 1500,
                 *       "color": "#1565C0",
                 *       "icon": "wallet"
                 *     }
                 */
                "application/json": {
                    color?: string | null;
                    icon?: string | null;
                    /**
                     * @description Reais, at most two decimals; negative is owed or goes out.
                     * @example -1234.56
                     */
                    initialBalance?: number;
                    isArchived?: boolean;
                    isDefault?: boolean;
                    /**
                     * @description How the person calls it; at most 100 characters as a person counts them.
                     * @example Conta corrente
                     */
                    name: string;
                    /** @enum {string} */
                    type: "checking" | "savings" | "cash" | "investment" | "other";
                };
            };
        };
        responses: {
            /** @description Open an account */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *       "name": "Conta corrente",
                     *       "type": "checking",
                     *       "initialBalance": 1500,
                     *       "color": "#1565C0",
                     *       "icon": "wallet",
                     *       "isDefault": false,
                     *       "isArchived": false,
                     *       "createdAt": "2026-11-24T12:00:00.000Z",
                     *       "updatedAt": "2026-11-24T12:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        color: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        icon: string | null;
                        id: string;
                        /**
                         * @description Reais, at most two decimals; negative is owed or goes out.
                         * @example -1234.56
                         */
                        initialBalance: number;
                        isArchived: boolean;
                        isDefault: boolean;
                        name: string;
                        /** @enum {string} */
                        type: "checking" | "savings" | "cash" | "investment" | "other";
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    readAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have: 304 without a body where it is still the version. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One account */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *       "name": "Conta corrente",
                     *       "type": "checking",
                     *       "initialBalance": 1500,
                     *       "color": "#1565C0",
                     *       "icon": "wallet",
                     *       "isDefault": true,
                     *       "isArchived": false,
                     *       "createdAt": "2026-11-24T12:00:00.000Z",
                     *       "updatedAt": "2026-11-24T12:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        color: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        icon: string | null;
                        id: string;
                        /**
                         * @description Reais, at most two decimals; negative is owed or goes out.
                         * @example -1234.56
                         */
                        initialBalance: number;
                        isArchived: boolean;
                        isDefault: boolean;
                        name: string;
                        /** @enum {string} */
                        type: "checking" | "savings" | "cash" | "investment" | "other";
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description It is still the version that `If-None-Match` names. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you read, or `*`. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nubank",
                 *       "isDefault": true
                 *     }
                 */
                "application/json": {
                    color?: string | null;
                    icon?: string | null;
                    /**
                     * @description Reais, at most two decimals; negative is owed or goes out.
                     * @example -1234.56
                     */
                    initialBalance?: number;
                    isArchived?: boolean;
                    isDefault?: boolean;
                    /**
                     * @description How the person calls it; at most 100 characters as a person counts them.
                     * @example Conta corrente
                     */
                    name?: string;
                    /** @enum {string} */
                    type?: "checking" | "savings" | "cash" | "investment" | "other";
                };
            };
        };
        responses: {
            /** @description Change an account */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *       "name": "Nubank",
                     *       "type": "checking",
                     *       "initialBalance": 1500,
                     *       "color": "#1565C0",
                     *       "icon": "wallet",
                     *       "isDefault": true,
                     *       "isArchived": false,
                     *       "createdAt": "2026-11-24T12:00:00.000Z",
                     *       "updatedAt": "2026-11-24T12:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        color: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        icon: string | null;
                        id: string;
                        /**
                         * @description Reais, at most two decimals; negative is owed or goes out.
                         * @example -1234.56
                         */
                        initialBalance: number;
                        isArchived: boolean;
                        isDefault: boolean;
                        name: string;
                        /** @enum {string} */
                        type: "checking" | "savings" | "cash" | "investment" | "other";
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `version_mismatch`: The resource has changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The resource has changed since it was read",
                     *       "status": 412,
                     *       "code": "version_mismatch",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version_mismatch";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `precondition_required`: If-Match is required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "If-Match is required",
                     *       "status": 428,
                     *       "code": "precondition_required",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_required";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    removeAccount: {
        parameters: {
            query?: {
                replaceWith?: string;
            };
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete an account */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    readBalance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the account holds today and will hold */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "balance": 1234.56,
                     *       "projected": 1034.56,
                     *       "asOf": "2026-11-24"
                     *     }
                     */
                    "application/json": {
                        /**
                         * Format: date
                         * @description A civil date, `YYYY-MM-DD`.
                         * @example 2026-01-31
                         */
                        asOf: string;
                        /**
                         * @description Reais, at most two decimals: a sum of amounts.
                         * @example 4321.09
                         */
                        balance: number;
                        /**
                         * @description Reais, at most two decimals: a sum of amounts.
                         * @example 4321.09
                         */
                        projected: number;
                    };
                };
            };
            /** @description `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    deleteAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "Uma-Senha-Boa-1"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description At least 8 characters with upper case, lower case and a digit.
                     * @example Uma-Senha-Boa-1
                     */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Erase the account and everything in it */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "receiptId": "0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01"
                     *     }
                     */
                    "application/json": {
                        receiptId: string;
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `invalid_credentials`: The credentials are not valid. `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The credentials are not valid",
                     *       "status": 401,
                     *       "code": "invalid_credentials",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_credentials" | "unauthenticated";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `too_many_attempts`: Too many attempts. `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many attempts",
                     *       "status": 429,
                     *       "code": "too_many_attempts",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too_many_attempts" | "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ana@exemplo.com.br",
                 *       "code": "123456"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description The 6 digits of the e-mail.
                     * @example 123456
                     */
                    code: string;
                    /**
                     * Format: email
                     * @description E-mail, upper and lower case alike.
                     * @example ana@exemplo.com.br
                     */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Confirm the e-mail with its code */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_code`: The code is wrong or has expired. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The code is wrong or has expired",
                     *       "status": 422,
                     *       "code": "invalid_code",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_code" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `too_many_attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many attempts",
                     *       "status": 429,
                     *       "code": "too_many_attempts",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too_many_attempts";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    readReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receiptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What has been erased of a deleted account */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01",
                     *       "requestedAt": "2026-11-24T12:00:00.000Z",
                     *       "completedAt": null,
                     *       "domains": [
                     *         {
                     *           "domain": "auth",
                     *           "erasedAt": "2026-11-24T12:00:02.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        completedAt: string | null;
                        domains: {
                            domain: string;
                            erasedAt: string | null;
                        }[];
                        id: string;
                        /** Format: date-time */
                        requestedAt: string;
                    };
                };
            };
            /** @description `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ana@exemplo.com.br"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @description E-mail, upper and lower case alike.
                     * @example ana@exemplo.com.br
                     */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Ask for a code to set a new password */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "ana@exemplo.com.br"
                     *     }
                     */
                    "application/json": {
                        email: string;
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ana@exemplo.com.br",
                 *       "password": "Uma-Senha-Boa-1"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @description E-mail, upper and lower case alike.
                     * @example ana@exemplo.com.br
                     */
                    email: string;
                    /**
                     * @description At least 8 characters with upper case, lower case and a digit.
                     * @example Uma-Senha-Boa-1
                     */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Log in */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "eyJraWQ…",
                     *       "idToken": "eyJraWQ…",
                     *       "refreshToken": "eyJjdHk…",
                     *       "expiresIn": 900,
                     *       "tokenType": "Bearer"
                     *     }
                     */
                    "application/json": {
                        accessToken: string;
                        /** @description Seconds until the access token ends. */
                        expiresIn: number;
                        idToken: string;
                        refreshToken: string;
                        /** @constant */
                        tokenType: "Bearer";
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `invalid_credentials`: The credentials are not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The credentials are not valid",
                     *       "status": 401,
                     *       "code": "invalid_credentials",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_credentials";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `too_many_attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many attempts",
                     *       "status": 429,
                     *       "code": "too_many_attempts",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too_many_attempts";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "allSessions": false
                 *     }
                 */
                "application/json": {
                    allSessions?: boolean;
                };
            };
        };
        responses: {
            /** @description Log out */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have: 304 without a body where it is still the version. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is logged in */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0f5b1c1e-6b1c-4f6e-9d6a-2f1f3b0a9c11",
                     *       "name": "Ana Souza",
                     *       "email": "ana@exemplo.com.br",
                     *       "emailVerified": true,
                     *       "avatarUrl": null,
                     *       "whatsappNumber": "+5511987654321",
                     *       "timeZone": "America/Sao_Paulo",
                     *       "plan": "free",
                     *       "createdAt": "2026-11-24T12:00:00.000Z",
                     *       "updatedAt": "2026-11-24T12:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        avatarUrl: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        email: string;
                        emailVerified: boolean;
                        id: string;
                        name: string;
                        /** @enum {string} */
                        plan: "free" | "premium";
                        timeZone: string;
                        /** Format: date-time */
                        updatedAt: string;
                        whatsappNumber: string | null;
                    };
                };
            };
            /** @description It is still the version that `If-None-Match` names. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    updateProfile: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you read, or `*`. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ana S. Souza",
                 *       "timeZone": "America/Manaus"
                 *     }
                 */
                "application/json": {
                    avatarUrl?: string | null;
                    /**
                     * @description How the person is called.
                     * @example Ana Souza
                     */
                    name?: string;
                    /**
                     * @description IANA time zone: decides what "today" is.
                     * @example America/Sao_Paulo
                     */
                    timeZone?: string;
                    whatsappNumber?: string | null;
                };
            };
        };
        responses: {
            /** @description Change the profile */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0f5b1c1e-6b1c-4f6e-9d6a-2f1f3b0a9c11",
                     *       "name": "Ana S. Souza",
                     *       "email": "ana@exemplo.com.br",
                     *       "emailVerified": true,
                     *       "avatarUrl": null,
                     *       "whatsappNumber": "+5511987654321",
                     *       "timeZone": "America/Manaus",
                     *       "plan": "free",
                     *       "createdAt": "2026-11-24T12:00:00.000Z",
                     *       "updatedAt": "2026-11-24T12:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        avatarUrl: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        email: string;
                        emailVerified: boolean;
                        id: string;
                        name: string;
                        /** @enum {string} */
                        plan: "free" | "premium";
                        timeZone: string;
                        /** Format: date-time */
                        updatedAt: string;
                        whatsappNumber: string | null;
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `version_mismatch`: The resource has changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The resource has changed since it was read",
                     *       "status": 412,
                     *       "code": "version_mismatch",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version_mismatch";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `precondition_required`: If-Match is required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "If-Match is required",
                     *       "status": 428,
                     *       "code": "precondition_required",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_required";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "eyJjdHk…"
                 *     }
                 */
                "application/json": {
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description New access token for a session */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accessToken": "eyJraWQ…",
                     *       "idToken": "eyJraWQ…",
                     *       "refreshToken": "eyJjdHk…",
                     *       "expiresIn": 900,
                     *       "tokenType": "Bearer"
                     *     }
                     */
                    "application/json": {
                        accessToken: string;
                        /** @description Seconds until the access token ends. */
                        expiresIn: number;
                        idToken: string;
                        refreshToken: string;
                        /** @constant */
                        tokenType: "Bearer";
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `invalid_credentials`: The credentials are not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The credentials are not valid",
                     *       "status": 401,
                     *       "code": "invalid_credentials",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_credentials";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ana Souza",
                 *       "email": "ana@exemplo.com.br",
                 *       "password": "Uma-Senha-Boa-1"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @description E-mail, upper and lower case alike.
                     * @example ana@exemplo.com.br
                     */
                    email: string;
                    /**
                     * @description How the person is called.
                     * @example Ana Souza
                     */
                    name: string;
                    /**
                     * @description At least 8 characters with upper case, lower case and a digit.
                     * @example Uma-Senha-Boa-1
                     */
                    password: string;
                    /**
                     * @description E.164.
                     * @example +5511987654321
                     */
                    whatsappNumber?: string;
                };
            };
        };
        responses: {
            /** @description Sign up */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "ana@exemplo.com.br",
                     *       "status": "confirmation_required"
                     *     }
                     */
                    "application/json": {
                        email: string;
                        /** @constant */
                        status: "confirmation_required";
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `weak_password`: The password does not meet the rules. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The password does not meet the rules",
                     *       "status": 422,
                     *       "code": "weak_password",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "weak_password" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `too_many_attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many attempts",
                     *       "status": 429,
                     *       "code": "too_many_attempts",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too_many_attempts";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    resendCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ana@exemplo.com.br"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @description E-mail, upper and lower case alike.
                     * @example ana@exemplo.com.br
                     */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Send the confirmation code again */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "ana@exemplo.com.br"
                     *     }
                     */
                    "application/json": {
                        email: string;
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ana@exemplo.com.br",
                 *       "code": "123456",
                 *       "newPassword": "Outra-Senha-Boa-2"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description The 6 digits of the e-mail.
                     * @example 123456
                     */
                    code: string;
                    /**
                     * Format: email
                     * @description E-mail, upper and lower case alike.
                     * @example ana@exemplo.com.br
                     */
                    email: string;
                    /**
                     * @description At least 8 characters with upper case, lower case and a digit.
                     * @example Uma-Senha-Boa-1
                     */
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Set a new password with the code */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `invalid_code`: The code is wrong or has expired. `weak_password`: The password does not meet the rules. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The code is wrong or has expired",
                     *       "status": 422,
                     *       "code": "invalid_code",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_code" | "weak_password" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `too_many_attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many attempts",
                     *       "status": 429,
                     *       "code": "too_many_attempts",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too_many_attempts";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sessions in force, newest first */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "69246a30-0b0e7a52-8a1f-4f0e-9f6b-0d6f0a6c1d11",
                     *           "createdAt": "2026-11-24T12:00:00.000Z",
                     *           "lastUsedAt": "2026-11-24T12:10:00.000Z",
                     *           "userAgent": "Mozilla/5.0",
                     *           "isCurrent": true
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            isCurrent: boolean;
                            /** Format: date-time */
                            lastUsedAt: string;
                            userAgent: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_cursor`: The cursor is not one this list gave to this user. `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The cursor is not one this list gave to this user",
                     *       "status": 400,
                     *       "code": "invalid_cursor",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_cursor" | "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a session */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    verifyToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claims of the token */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sub": "0f5b1c1e-6b1c-4f6e-9d6a-2f1f3b0a9c11",
                     *       "email": "ana@exemplo.com.br",
                     *       "plan": "free",
                     *       "groups": [
                     *         "user"
                     *       ],
                     *       "sessionId": "69246a30-0b0e7a52-8a1f-4f0e-9f6b-0d6f0a6c1d11",
                     *       "expiresAt": "2026-11-24T12:15:00.000Z"
                     *     }
                     */
                    "application/json": {
                        email: string;
                        /** Format: date-time */
                        expiresAt: string;
                        groups: string[];
                        /** @enum {string} */
                        plan: "free" | "premium";
                        sessionId: string;
                        sub: string;
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    listCards: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cards, oldest first */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "k1-3c9d0b2a1e4f5d8c7b6f",
                     *           "name": "Cartão roxo",
                     *           "limitAmount": 5000,
                     *           "closingDay": 3,
                     *           "closingDaysBeforeDue": null,
                     *           "dueDay": 10,
                     *           "closingDayPurchases": "next",
                     *           "brand": "Mastercard",
                     *           "color": "#8A05BE",
                     *           "icon": "credit-card",
                     *           "isArchived": false,
                     *           "createdAt": "2026-11-24T12:00:00.000Z",
                     *           "updatedAt": "2026-11-24T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            brand: string | null;
                            closingDay: number | null;
                            /**
                             * @description Which invoice takes what is bought on the closing day itself; `next` unless said otherwise.
                             * @enum {string}
                             */
                            closingDayPurchases: "next" | "current";
                            closingDaysBeforeDue: number | null;
                            color: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            dueDay: number;
                            icon: string | null;
                            id: string;
                            isArchived: boolean;
                            /**
                             * @description Reais, at most two decimals, zero or more.
                             * @example 5000
                             */
                            limitAmount: number;
                            name: string;
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_cursor`: The cursor is not one this list gave to this user. `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The cursor is not one this list gave to this user",
                     *       "status": 400,
                     *       "code": "invalid_cursor",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_cursor" | "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    createCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Cartão roxo",
                 *       "limitAmount": 5000,
                 *       "closingDay": 3,
                 *       "dueDay": 10,
                 *       "brand": "Mastercard",
                 *       "color": "#8A05BE",
                 *       "icon": "credit-card"
                 *     }
                 */
                "application/json": {
                    brand?: string | null;
                    /**
                     * @description The day it closes: the last of its kind before the due day, in shorter months their last day. This or `closingDaysBeforeDue`.
                     * @example 10
                     */
                    closingDay?: number;
                    /**
                     * @description Which invoice takes what is bought on the closing day itself; `next` unless said otherwise.
                     * @enum {string}
                     */
                    closingDayPurchases?: "next" | "current";
                    /**
                     * @description Closes so many days before it falls due, in place of a fixed day.
                     * @example 7
                     */
                    closingDaysBeforeDue?: number;
                    color?: string | null;
                    /**
                     * @description The day it falls due; in shorter months their last day.
                     * @example 10
                     */
                    dueDay: number;
                    icon?: string | null;
                    isArchived?: boolean;
                    /**
                     * @description Reais, at most two decimals, zero or more.
                     * @example 5000
                     */
                    limitAmount: number;
                    /**
                     * @description How the person calls it; at most 100 characters as a person counts them.
                     * @example Cartão roxo
                     */
                    name: string;
                };
            };
        };
        responses: {
            /** @description Enter a card */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "k1-3c9d0b2a1e4f5d8c7b6f",
                     *       "name": "Cartão roxo",
                     *       "limitAmount": 5000,
                     *       "closingDay": 3,
                     *       "closingDaysBeforeDue": null,
                     *       "dueDay": 10,
                     *       "closingDayPurchases": "next",
                     *       "brand": "Mastercard",
                     *       "color": "#8A05BE",
                     *       "icon": "credit-card",
                     *       "isArchived": false,
                     *       "createdAt": "2026-11-24T12:00:00.000Z",
                     *       "updatedAt": "2026-11-24T12:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        brand: string | null;
                        closingDay: number | null;
                        /**
                         * @description Which invoice takes what is bought on the closing day itself; `next` unless said otherwise.
                         * @enum {string}
                         */
                        closingDayPurchases: "next" | "current";
                        closingDaysBeforeDue: number | null;
                        color: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        dueDay: number;
                        icon: string | null;
                        id: string;
                        isArchived: boolean;
                        /**
                         * @description Reais, at most two decimals, zero or more.
                         * @example 5000
                         */
                        limitAmount: number;
                        name: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    readCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have: 304 without a body where it is still the version. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One card */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "k1-3c9d0b2a1e4f5d8c7b6f",
                     *       "name": "Cartão roxo",
                     *       "limitAmount": 5000,
                     *       "closingDay": 3,
                     *       "closingDaysBeforeDue": null,
                     *       "dueDay": 10,
                     *       "closingDayPurchases": "next",
                     *       "brand": "Mastercard",
                     *       "color": "#8A05BE",
                     *       "icon": "credit-card",
                     *       "isArchived": false,
                     *       "createdAt": "2026-11-24T12:00:00.000Z",
                     *       "updatedAt": "2026-11-24T12:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        brand: string | null;
                        closingDay: number | null;
                        /**
                         * @description Which invoice takes what is bought on the closing day itself; `next` unless said otherwise.
                         * @enum {string}
                         */
                        closingDayPurchases: "next" | "current";
                        closingDaysBeforeDue: number | null;
                        color: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        dueDay: number;
                        icon: string | null;
                        id: string;
                        isArchived: boolean;
                        /**
                         * @description Reais, at most two decimals, zero or more.
                         * @example 5000
                         */
                        limitAmount: number;
                        name: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description It is still the version that `If-None-Match` names. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                cursor?: string;
                from?: string;
                limit?: number;
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Invoices of a card, the latest due first */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "i1-202612-0d1e2f3a4b5c6d7e8f90",
                     *           "cardId": "k1-3c9d0b2a1e4f5d8c7b6f",
                     *           "month": "2026-12",
                     *           "status": "open",
                     *           "closingDate": "2026-12-03",
                     *           "dueDate": "2026-12-10",
                     *           "firstDay": "2026-11-03",
                     *           "lastDay": "2026-12-02",
                     *           "previousBalance": 0,
                     *           "purchasesAmount": 240,
                     *           "chargesAmount": 0,
                     *           "refundsAmount": 0,
                     *           "totalAmount": 240,
                     *           "paymentsAmount": 0,
                     *           "balance": 240,
                     *           "carriedAmount": 0
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description The total less the payments. Below zero the bank owes it, and the next invoice begins with it.
                             * @example 4321.09
                             */
                            balance: number;
                            cardId: string;
                            /**
                             * @description What of the balance is the previous balance of a later invoice by now.
                             * @example 4321.09
                             */
                            carriedAmount: number;
                            /**
                             * @description Reais, at most two decimals: a sum of amounts.
                             * @example 4321.09
                             */
                            chargesAmount: number;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            closingDate: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            dueDate: string;
                            /**
                             * Format: date
                             * @description The first day whose purchases it takes.
                             * @example 2026-01-31
                             */
                            firstDay: string;
                            id: string;
                            /**
                             * Format: date
                             * @description The last one: the day before it closes, or that day itself by the card’s convention.
                             * @example 2026-01-31
                             */
                            lastDay: string;
                            /**
                             * @description A month, `YYYY-MM`.
                             * @example 2026-01
                             */
                            month: string;
                            /**
                             * @description Reais, at most two decimals: a sum of amounts.
                             * @example 4321.09
                             */
                            paymentsAmount: number;
                            /**
                             * @description What earlier invoices left: owed above zero, a credit below it.
                             * @example 4321.09
                             */
                            previousBalance: number;
                            /**
                             * @description Reais, at most two decimals: a sum of amounts.
                             * @example 4321.09
                             */
                            purchasesAmount: number;
                            /**
                             * @description Reais, at most two decimals: a sum of amounts.
                             * @example 4321.09
                             */
                            refundsAmount: number;
                            /** @enum {string} */
                            status: "future" | "open" | "closed" | "partially_paid" | "paid" | "overdue";
                            /**
                             * @description What it asks for: previous balance + purchases + charges − refunds.
                             * @example 4321.09
                             */
                            totalAmount: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_cursor`: The cursor is not one this list gave to this user. `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The cursor is not one this list gave to this user",
                     *       "status": 400,
                     *       "code": "invalid_cursor",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_cursor" | "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    readLimit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is used of the limit and what is left */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "limitAmount": 5000,
                     *       "used": 2400,
                     *       "available": 2600
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description The limit less what is used; negative where more is used than the bank grants.
                         * @example 4321.09
                         */
                        available: number;
                        /**
                         * @description Reais, at most two decimals, zero or more.
                         * @example 5000
                         */
                        limitAmount: number;
                        /**
                         * @description Instalments not paid, future ones too, and charges not paid, less credits. Negative where the bank owes.
                         * @example 4321.09
                         */
                        used: number;
                    };
                };
            };
            /** @description `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    createPurchase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "categoryId": "c11-1b2d3f4a5c6e7f809a1b",
                 *       "description": "Geladeira",
                 *       "totalAmount": 2400,
                 *       "purchaseDate": "2026-11-24",
                 *       "installments": 10
                 *     }
                 */
                "application/json": {
                    categoryId?: string | null;
                    description?: string | null;
                    /** @description The first one kept here, for a series joined midway: 4 of 10 keeps 4 to 10. `totalAmount` is the whole series all the same. */
                    firstInstallment?: number;
                    /** @description How many, one a month on consecutive invoices; they sum to the total, the odd cents on the first ones. */
                    installments?: number;
                    /**
                     * @description Places it by hand: the invoice, by the month it falls due in, of the first instalment kept here. Without it the day of the purchase decides.
                     * @example 2026-12
                     */
                    invoiceMonth?: string;
                    notes?: string | null;
                    /**
                     * Format: date
                     * @description A civil date, `YYYY-MM-DD`.
                     * @example 2026-01-31
                     */
                    purchaseDate: string;
                    /**
                     * @description Reais, at most two decimals, more than zero.
                     * @example 89.9
                     */
                    totalAmount: number;
                };
            };
        };
        responses: {
            /** @description Write down a purchase on a card */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "1-202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *       "cardId": "k1-3c9d0b2a1e4f5d8c7b6f",
                     *       "categoryId": "c11-1b2d3f4a5c6e7f809a1b",
                     *       "description": "Geladeira",
                     *       "notes": null,
                     *       "totalAmount": 2400,
                     *       "purchaseDate": "2026-11-24",
                     *       "installments": 10,
                     *       "firstInstallment": 1,
                     *       "firstInvoiceMonth": "2026-12",
                     *       "lastInvoiceMonth": "2027-09",
                     *       "isPlacedByHand": false,
                     *       "refundedAmount": 0,
                     *       "createdAt": "2026-11-24T12:00:00.000Z",
                     *       "updatedAt": "2026-11-24T12:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        cardId: string;
                        categoryId: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        description: string | null;
                        firstInstallment: number;
                        /**
                         * @description A month, `YYYY-MM`.
                         * @example 2026-01
                         */
                        firstInvoiceMonth: string;
                        id: string;
                        installments: number;
                        /** @description Its owner said on which invoice it begins; a change of the closing date leaves it there. */
                        isPlacedByHand: boolean;
                        /**
                         * @description A month, `YYYY-MM`.
                         * @example 2026-01
                         */
                        lastInvoiceMonth: string;
                        notes: string | null;
                        /**
                         * Format: date
                         * @description A civil date, `YYYY-MM-DD`.
                         * @example 2026-01-31
                         */
                        purchaseDate: string;
                        /**
                         * @description What was given back of it so far.
                         * @example 4321.09
                         */
                        refundedAmount: number;
                        /**
                         * @description Reais, at most two decimals, more than zero.
                         * @example 89.9
                         */
                        totalAmount: number;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request conflicts with the current state. `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request conflicts with the current state",
                     *       "status": 409,
                     *       "code": "conflict",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    listCategories: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Categories, oldest first */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "c2-1b2d3f4a5c6e7f809a1b",
                     *           "name": "Mercado",
                     *           "type": "expense",
                     *           "color": "#2E7D32",
                     *           "icon": "shopping-cart",
                     *           "budgetLimit": 1200,
                     *           "isDefault": true,
                     *           "createdAt": "2026-11-24T12:00:00.000Z",
                     *           "updatedAt": "2026-11-24T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            budgetLimit: number | null;
                            color: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            icon: string | null;
                            id: string;
                            /** @description It came with the set that every new user gets. */
                            isDefault: boolean;
                            name: string;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_cursor`: The cursor is not one this list gave to this user. `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The cursor is not one this list gave to this user",
                     *       "status": 400,
                     *       "code": "invalid_cursor",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_cursor" | "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Mercado",
                 *       "type": "expense",
                 *       "color": "#2E7D32",
                 *       "icon": "shopping-cart",
                 *       "budgetLimit": 1200
                 *     }
                 */
                "application/json": {
                    budgetLimit?: number | null;
                    color?: string | null;
                    icon?: string | null;
                    /**
                     * @description How the person calls it; at most 100 characters as a person counts them.
                     * @example Mercado
                     */
                    name: string;
                    /** @enum {string} */
                    type: "income" | "expense";
                };
            };
        };
        responses: {
            /** @description Make a category */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "c2-1b2d3f4a5c6e7f809a1b",
                     *       "name": "Mercado",
                     *       "type": "expense",
                     *       "color": "#2E7D32",
                     *       "icon": "shopping-cart",
                     *       "budgetLimit": 1200,
                     *       "isDefault": false,
                     *       "createdAt": "2026-11-24T12:00:00.000Z",
                     *       "updatedAt": "2026-11-24T12:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        budgetLimit: number | null;
                        color: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        icon: string | null;
                        id: string;
                        /** @description It came with the set that every new user gets. */
                        isDefault: boolean;
                        name: string;
                        /** @enum {string} */
                        type: "income" | "expense";
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    readCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have: 304 without a body where it is still the version. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One category */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "c2-1b2d3f4a5c6e7f809a1b",
                     *       "name": "Mercado",
                     *       "type": "expense",
                     *       "color": "#2E7D32",
                     *       "icon": "shopping-cart",
                     *       "budgetLimit": 1200,
                     *       "isDefault": true,
                     *       "createdAt": "2026-11-24T12:00:00.000Z",
                     *       "updatedAt": "2026-11-24T12:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        budgetLimit: number | null;
                        color: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        icon: string | null;
                        id: string;
                        /** @description It came with the set that every new user gets. */
                        isDefault: boolean;
                        name: string;
                        /** @enum {string} */
                        type: "income" | "expense";
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description It is still the version that `If-None-Match` names. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    updateCategory: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you read, or `*`. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "budgetLimit": 1200
                 *     }
                 */
                "application/json": {
                    budgetLimit?: number | null;
                    color?: string | null;
                    icon?: string | null;
                    /**
                     * @description How the person calls it; at most 100 characters as a person counts them.
                     * @example Mercado
                     */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Change a category */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "c2-1b2d3f4a5c6e7f809a1b",
                     *       "name": "Mercado",
                     *       "type": "expense",
                     *       "color": "#2E7D32",
                     *       "icon": "shopping-cart",
                     *       "budgetLimit": 1200,
                     *       "isDefault": true,
                     *       "createdAt": "2026-11-24T12:00:00.000Z",
                     *       "updatedAt": "2026-11-24T12:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        budgetLimit: number | null;
                        color: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        icon: string | null;
                        id: string;
                        /** @description It came with the set that every new user gets. */
                        isDefault: boolean;
                        name: string;
                        /** @enum {string} */
                        type: "income" | "expense";
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `version_mismatch`: The resource has changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The resource has changed since it was read",
                     *       "status": 412,
                     *       "code": "version_mismatch",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version_mismatch";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `precondition_required`: If-Match is required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "If-Match is required",
                     *       "status": 428,
                     *       "code": "precondition_required",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_required";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    removeCategory: {
        parameters: {
            query?: {
                replaceWith?: string;
            };
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a category */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: {
                limit?: number;
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything, and then what changed */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accounts": [
                     *         {
                     *           "id": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *           "name": "Conta corrente",
                     *           "type": "checking",
                     *           "initialBalance": 1500,
                     *           "color": "#1565C0",
                     *           "icon": "wallet",
                     *           "isDefault": true,
                     *           "isArchived": false,
                     *           "createdAt": "2026-11-24T12:00:00.000Z",
                     *           "updatedAt": "2026-11-24T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "categories": [
                     *         {
                     *           "id": "c2-1b2d3f4a5c6e7f809a1b",
                     *           "name": "Mercado",
                     *           "type": "expense",
                     *           "color": "#2E7D32",
                     *           "icon": "shopping-cart",
                     *           "budgetLimit": 1200,
                     *           "isDefault": true,
                     *           "createdAt": "2026-11-24T12:00:00.000Z",
                     *           "updatedAt": "2026-11-24T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "recurrences": [
                     *         {
                     *           "id": "s1-0f9e8d7c6b5a4f3e2d1c",
                     *           "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *           "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                     *           "type": "expense",
                     *           "amount": 89.9,
                     *           "description": "Feira da semana",
                     *           "notes": null,
                     *           "startDate": "2026-11-24",
                     *           "frequency": "weekly",
                     *           "endDate": null,
                     *           "shift": "none",
                     *           "nextDate": "2026-12-01",
                     *           "createdAt": "2026-11-24T12:00:00.000Z",
                     *           "updatedAt": "2026-11-24T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "transactions": [
                     *         {
                     *           "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *           "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *           "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                     *           "splits": null,
                     *           "type": "expense",
                     *           "amount": 89.9,
                     *           "description": "Feira da semana",
                     *           "date": "2026-11-24",
                     *           "notes": null,
                     *           "transferId": null,
                     *           "feeOfTransferId": null,
                     *           "isRecurring": false,
                     *           "recurrenceId": null,
                     *           "occurrenceDate": null,
                     *           "recurrenceFrequency": null,
                     *           "recurrenceEndDate": null,
                     *           "importId": null,
                     *           "deletedAt": null,
                     *           "createdAt": "2026-11-24T12:00:00.000Z",
                     *           "updatedAt": "2026-11-24T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "gone": [
                     *         {
                     *           "kind": "category",
                     *           "id": "c9-7d6c5b4a3f2e1d0c9b8a",
                     *           "replacedBy": "c2-1b2d3f4a5c6e7f809a1b"
                     *         }
                     *       ],
                     *       "cursor": "eyJzdHJldGNoIjoxfQ.2Yw4b0gq0Jr7m1C5n8xZtQ",
                     *       "hasMore": false,
                     *       "isUpToDate": true
                     *     }
                     */
                    "application/json": {
                        accounts: {
                            color: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            icon: string | null;
                            id: string;
                            /**
                             * @description Reais, at most two decimals; negative is owed or goes out.
                             * @example -1234.56
                             */
                            initialBalance: number;
                            isArchived: boolean;
                            isDefault: boolean;
                            name: string;
                            /** @enum {string} */
                            type: "checking" | "savings" | "cash" | "investment" | "other";
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        categories: {
                            budgetLimit: number | null;
                            color: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            icon: string | null;
                            id: string;
                            /** @description It came with the set that every new user gets. */
                            isDefault: boolean;
                            name: string;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        /** @description The next `since`. Good for 90 days. */
                        cursor: string;
                        gone: {
                            id: string;
                            /** @enum {string} */
                            kind: "account" | "category" | "recurrence" | "transaction";
                            /** @description The account or category that took its place; whatever named it names that now, or `null`. */
                            replacedBy: string | null;
                        }[];
                        /** @description Ask again at once, with `cursor`. */
                        hasMore: boolean;
                        /** @description All is there that was answered before this request was sent; of very many written at once the last may come a moment later. Where it is `false` although there is no more, the rest comes within moments. */
                        isUpToDate: boolean;
                        recurrences: {
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            description: string | null;
                            endDate: string | null;
                            /** @enum {string} */
                            frequency: "daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly";
                            id: string;
                            /** @description When the next one is made; `null` where none is left. */
                            nextDate: string | null;
                            notes: string | null;
                            /** @enum {string} */
                            shift: "none" | "before" | "after";
                            /**
                             * Format: date
                             * @description What it is counted from.
                             * @example 2026-01-31
                             */
                            startDate: string;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        /** @description Deleted ones too, with their `deletedAt`, as long as they can be restored. */
                        transactions: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                    };
                };
            };
            /** @description `invalid_cursor`: The cursor is not one this list gave to this user. `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The cursor is not one this list gave to this user",
                     *       "status": 400,
                     *       "code": "invalid_cursor",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_cursor" | "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `cursor_too_old`: What changed since the cursor is no longer known: start over without it */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "What changed since the cursor is no longer known: start over without it",
                     *       "status": 410,
                     *       "code": "cursor_too_old",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cursor_too_old";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    docs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This document as a page, to read and to try */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    docsAsset: {
        parameters: {
            query?: {
                v?: string;
            };
            header?: never;
            path: {
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file of the page */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the API answers */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    createStatementImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fileName": "extrato-novembro.ofx",
                 *       "accountId": "a1-6f3c9d0b2a1e4f5d8c7b"
                 *     }
                 */
                "application/json": {
                    accountId: string;
                    /** @description Read the file also where the same one was sent before; rows that are there are still not imported twice. */
                    again?: boolean;
                    /**
                     * @description As the file is called; what it holds is found out from its bytes.
                     * @example extrato-novembro.ofx
                     */
                    fileName: string;
                    /**
                     * @description Of a protected file. Kept sealed until the file has been read.
                     * @example 12345
                     */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Begin to import a bank statement */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01",
                     *       "status": "awaiting_upload",
                     *       "upload": {
                     *         "url": "https://statements.s3.sa-east-1.amazonaws.com/",
                     *         "fields": {
                     *           "key": "uploads/0f5b1c1e-6b1c-4f6e-9d6a-2f1f3b0a9c11/0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01",
                     *           "Content-Type": "application/octet-stream"
                     *         },
                     *         "expiresAt": "2026-11-28T12:15:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @constant */
                        status: "awaiting_upload";
                        upload: {
                            /**
                             * Format: date-time
                             * @description From then on the form is refused.
                             */
                            expiresAt: string;
                            /** @description The fields of the form, all of them as they are; the file follows them as `file`. */
                            fields: {
                                [key: string]: string;
                            };
                            /** @description Where the form is sent, as `multipart/form-data`, by POST. */
                            url: string;
                        };
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    createInvoiceImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fileName": "fatura-novembro.pdf",
                 *       "cardId": "k1-9a8b7c6d5e4f3a2b1c0d",
                 *       "password": "12345"
                 *     }
                 */
                "application/json": {
                    /** @description Read the file also where the same one was sent before; rows that are there are still not imported twice. */
                    again?: boolean;
                    cardId: string;
                    /**
                     * @description As the file is called; what it holds is found out from its bytes.
                     * @example extrato-novembro.ofx
                     */
                    fileName: string;
                    /**
                     * @description Of a protected file. Kept sealed until the file has been read.
                     * @example 12345
                     */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Begin to import a card's invoice */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01",
                     *       "status": "awaiting_upload",
                     *       "upload": {
                     *         "url": "https://statements.s3.sa-east-1.amazonaws.com/",
                     *         "fields": {
                     *           "key": "uploads/0f5b1c1e-6b1c-4f6e-9d6a-2f1f3b0a9c11/0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01",
                     *           "Content-Type": "application/octet-stream"
                     *         },
                     *         "expiresAt": "2026-11-28T12:15:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @constant */
                        status: "awaiting_upload";
                        upload: {
                            /**
                             * Format: date-time
                             * @description From then on the form is refused.
                             */
                            expiresAt: string;
                            /** @description The fields of the form, all of them as they are; the file follows them as `file`. */
                            fields: {
                                [key: string]: string;
                            };
                            /** @description Where the form is sent, as `multipart/form-data`, by POST. */
                            url: string;
                        };
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Imports, newest first */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01",
                     *           "kind": "account",
                     *           "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *           "cardId": null,
                     *           "fileName": "extrato-novembro.ofx",
                     *           "status": "preview",
                     *           "version": 1,
                     *           "format": "ofx",
                     *           "bank": "itau",
                     *           "period": {
                     *             "from": "2026-11-01",
                     *             "to": "2026-11-27"
                     *           },
                     *           "counts": {
                     *             "total": 42,
                     *             "new": 17,
                     *             "duplicates": 22,
                     *             "likelyDuplicates": 1,
                     *             "ignored": 2,
                     *             "imported": 0,
                     *             "merged": 0,
                     *             "done": 0
                     *           },
                     *           "balances": {
                     *             "opening": {
                     *               "amount": 1250.9,
                     *               "date": "2026-10-31"
                     *             },
                     *             "closing": {
                     *               "amount": 980.15,
                     *               "date": "2026-11-27"
                     *             },
                     *             "difference": 0
                     *           },
                     *           "invoice": null,
                     *           "statements": [
                     *             {
                     *               "kind": "account",
                     *               "ending": "2345",
                     *               "rows": 42
                     *             }
                     *           ],
                     *           "statement": 0,
                     *           "doubts": [],
                     *           "warnings": [],
                     *           "error": null,
                     *           "sameAs": null,
                     *           "canBeUndoneUntil": null,
                     *           "createdAt": "2026-11-28T12:00:00.000Z",
                     *           "updatedAt": "2026-11-28T12:00:04.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            accountId: string | null;
                            balances: {
                                closing: {
                                    /**
                                     * @description Reais, at most two decimals: a sum of amounts.
                                     * @example 4321.09
                                     */
                                    amount: number;
                                    date: string | null;
                                } | null;
                                /** @description Opening and rows less closing: 0 where they add up, `null` where the file does not have both. */
                                difference: number | null;
                                opening: {
                                    /**
                                     * @description Reais, at most two decimals: a sum of amounts.
                                     * @example 4321.09
                                     */
                                    amount: number;
                                    date: string | null;
                                } | null;
                            };
                            bank: string | null;
                            canBeUndoneUntil: string | null;
                            cardId: string | null;
                            counts: {
                                /** @description Rows that the writing has looked at, of `total`: for a progress bar. */
                                done: number;
                                duplicates: number;
                                ignored: number;
                                /** @description Rows that became transactions. */
                                imported: number;
                                likelyDuplicates: number;
                                /** @description Rows that were united with a transaction that was there. */
                                merged: number;
                                new: number;
                                total: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** @description What can be read in more than one way: `PUT /import/jobs/{id}/reading` decides otherwise. */
                            doubts: {
                                about: string;
                                chosen: string;
                                others: string[];
                                reason: string;
                            }[];
                            error: {
                                code: string;
                                detail: string;
                            } | null;
                            fileName: string;
                            format: string | null;
                            id: string;
                            invoice: {
                                closingDate: string | null;
                                dueDate: string | null;
                                previousBalance: number | null;
                                totalAmount: number | null;
                            } | null;
                            /** @enum {string} */
                            kind: "account" | "card";
                            period: {
                                /**
                                 * Format: date
                                 * @description A civil date, `YYYY-MM-DD`.
                                 * @example 2026-01-31
                                 */
                                from: string;
                                /**
                                 * Format: date
                                 * @description A civil date, `YYYY-MM-DD`.
                                 * @example 2026-01-31
                                 */
                                to: string;
                            } | null;
                            /** @description The earlier job of the same file. */
                            sameAs: string | null;
                            statement: number | null;
                            /** @description Accounts and cards in the file; `statement` says which was read. */
                            statements: {
                                ending: string | null;
                                /** @enum {string} */
                                kind: "account" | "card";
                                rows: number;
                            }[];
                            /** @enum {string} */
                            status: "awaiting_upload" | "processing" | "awaiting_password" | "preview" | "importing" | "completed" | "failed" | "cancelled" | "undoing" | "undone";
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description Of the preview. A confirmation names it. */
                            version: number;
                            warnings: {
                                code: string;
                                line: number | null;
                                message: string;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_cursor`: The cursor is not one this list gave to this user. `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The cursor is not one this list gave to this user",
                     *       "status": 400,
                     *       "code": "invalid_cursor",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_cursor" | "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    readImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have: 304 without a body where it is still the version. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One import */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01",
                     *       "kind": "account",
                     *       "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *       "cardId": null,
                     *       "fileName": "extrato-novembro.ofx",
                     *       "status": "preview",
                     *       "version": 1,
                     *       "format": "ofx",
                     *       "bank": "itau",
                     *       "period": {
                     *         "from": "2026-11-01",
                     *         "to": "2026-11-27"
                     *       },
                     *       "counts": {
                     *         "total": 42,
                     *         "new": 17,
                     *         "duplicates": 22,
                     *         "likelyDuplicates": 1,
                     *         "ignored": 2,
                     *         "imported": 0,
                     *         "merged": 0,
                     *         "done": 0
                     *       },
                     *       "balances": {
                     *         "opening": {
                     *           "amount": 1250.9,
                     *           "date": "2026-10-31"
                     *         },
                     *         "closing": {
                     *           "amount": 980.15,
                     *           "date": "2026-11-27"
                     *         },
                     *         "difference": 0
                     *       },
                     *       "invoice": null,
                     *       "statements": [
                     *         {
                     *           "kind": "account",
                     *           "ending": "2345",
                     *           "rows": 42
                     *         }
                     *       ],
                     *       "statement": 0,
                     *       "doubts": [],
                     *       "warnings": [],
                     *       "error": null,
                     *       "sameAs": null,
                     *       "canBeUndoneUntil": null,
                     *       "createdAt": "2026-11-28T12:00:00.000Z",
                     *       "updatedAt": "2026-11-28T12:00:04.000Z"
                     *     }
                     */
                    "application/json": {
                        accountId: string | null;
                        balances: {
                            closing: {
                                /**
                                 * @description Reais, at most two decimals: a sum of amounts.
                                 * @example 4321.09
                                 */
                                amount: number;
                                date: string | null;
                            } | null;
                            /** @description Opening and rows less closing: 0 where they add up, `null` where the file does not have both. */
                            difference: number | null;
                            opening: {
                                /**
                                 * @description Reais, at most two decimals: a sum of amounts.
                                 * @example 4321.09
                                 */
                                amount: number;
                                date: string | null;
                            } | null;
                        };
                        bank: string | null;
                        canBeUndoneUntil: string | null;
                        cardId: string | null;
                        counts: {
                            /** @description Rows that the writing has looked at, of `total`: for a progress bar. */
                            done: number;
                            duplicates: number;
                            ignored: number;
                            /** @description Rows that became transactions. */
                            imported: number;
                            likelyDuplicates: number;
                            /** @description Rows that were united with a transaction that was there. */
                            merged: number;
                            new: number;
                            total: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** @description What can be read in more than one way: `PUT /import/jobs/{id}/reading` decides otherwise. */
                        doubts: {
                            about: string;
                            chosen: string;
                            others: string[];
                            reason: string;
                        }[];
                        error: {
                            code: string;
                            detail: string;
                        } | null;
                        fileName: string;
                        format: string | null;
                        id: string;
                        invoice: {
                            closingDate: string | null;
                            dueDate: string | null;
                            previousBalance: number | null;
                            totalAmount: number | null;
                        } | null;
                        /** @enum {string} */
                        kind: "account" | "card";
                        period: {
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            from: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            to: string;
                        } | null;
                        /** @description The earlier job of the same file. */
                        sameAs: string | null;
                        statement: number | null;
                        /** @description Accounts and cards in the file; `statement` says which was read. */
                        statements: {
                            ending: string | null;
                            /** @enum {string} */
                            kind: "account" | "card";
                            rows: number;
                        }[];
                        /** @enum {string} */
                        status: "awaiting_upload" | "processing" | "awaiting_password" | "preview" | "importing" | "completed" | "failed" | "cancelled" | "undoing" | "undone";
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Of the preview. A confirmation names it. */
                        version: number;
                        warnings: {
                            code: string;
                            line: number | null;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description It is still the version that `If-None-Match` names. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancel an import */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request conflicts with the current state. `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request conflicts with the current state",
                     *       "status": 409,
                     *       "code": "conflict",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "in_progress";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    confirmImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "rows": [
                 *         {
                 *           "row": 3,
                 *           "categoryId": "c2-0a1b2c3d4e5f60718293"
                 *         },
                 *         {
                 *           "row": 7,
                 *           "action": "skip"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Decisions that differ from what the preview proposes. */
                    rows?: {
                        /** @enum {string} */
                        action?: "import" | "skip" | "merge";
                        categoryId?: string | null;
                        /**
                         * @description What it was; at most 200 characters as a person counts them.
                         * @example Feira da semana
                         */
                        description?: string;
                        /** @example 3 */
                        row: number;
                        twinId?: string;
                    }[];
                    /**
                     * @description Of the preview that was seen.
                     * @example 1
                     */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Confirm a preview */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01",
                     *       "kind": "account",
                     *       "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *       "cardId": null,
                     *       "fileName": "extrato-novembro.ofx",
                     *       "status": "importing",
                     *       "version": 1,
                     *       "format": "ofx",
                     *       "bank": "itau",
                     *       "period": {
                     *         "from": "2026-11-01",
                     *         "to": "2026-11-27"
                     *       },
                     *       "counts": {
                     *         "total": 42,
                     *         "new": 17,
                     *         "duplicates": 22,
                     *         "likelyDuplicates": 1,
                     *         "ignored": 2,
                     *         "imported": 0,
                     *         "merged": 0,
                     *         "done": 0
                     *       },
                     *       "balances": {
                     *         "opening": {
                     *           "amount": 1250.9,
                     *           "date": "2026-10-31"
                     *         },
                     *         "closing": {
                     *           "amount": 980.15,
                     *           "date": "2026-11-27"
                     *         },
                     *         "difference": 0
                     *       },
                     *       "invoice": null,
                     *       "statements": [
                     *         {
                     *           "kind": "account",
                     *           "ending": "2345",
                     *           "rows": 42
                     *         }
                     *       ],
                     *       "statement": 0,
                     *       "doubts": [],
                     *       "warnings": [],
                     *       "error": null,
                     *       "sameAs": null,
                     *       "canBeUndoneUntil": null,
                     *       "createdAt": "2026-11-28T12:00:00.000Z",
                     *       "updatedAt": "2026-11-28T12:00:04.000Z"
                     *     }
                     */
                    "application/json": {
                        accountId: string | null;
                        balances: {
                            closing: {
                                /**
                                 * @description Reais, at most two decimals: a sum of amounts.
                                 * @example 4321.09
                                 */
                                amount: number;
                                date: string | null;
                            } | null;
                            /** @description Opening and rows less closing: 0 where they add up, `null` where the file does not have both. */
                            difference: number | null;
                            opening: {
                                /**
                                 * @description Reais, at most two decimals: a sum of amounts.
                                 * @example 4321.09
                                 */
                                amount: number;
                                date: string | null;
                            } | null;
                        };
                        bank: string | null;
                        canBeUndoneUntil: string | null;
                        cardId: string | null;
                        counts: {
                            /** @description Rows that the writing has looked at, of `total`: for a progress bar. */
                            done: number;
                            duplicates: number;
                            ignored: number;
                            /** @description Rows that became transactions. */
                            imported: number;
                            likelyDuplicates: number;
                            /** @description Rows that were united with a transaction that was there. */
                            merged: number;
                            new: number;
                            total: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** @description What can be read in more than one way: `PUT /import/jobs/{id}/reading` decides otherwise. */
                        doubts: {
                            about: string;
                            chosen: string;
                            others: string[];
                            reason: string;
                        }[];
                        error: {
                            code: string;
                            detail: string;
                        } | null;
                        fileName: string;
                        format: string | null;
                        id: string;
                        invoice: {
                            closingDate: string | null;
                            dueDate: string | null;
                            previousBalance: number | null;
                            totalAmount: number | null;
                        } | null;
                        /** @enum {string} */
                        kind: "account" | "card";
                        period: {
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            from: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            to: string;
                        } | null;
                        /** @description The earlier job of the same file. */
                        sameAs: string | null;
                        statement: number | null;
                        /** @description Accounts and cards in the file; `statement` says which was read. */
                        statements: {
                            ending: string | null;
                            /** @enum {string} */
                            kind: "account" | "card";
                            rows: number;
                        }[];
                        /** @enum {string} */
                        status: "awaiting_upload" | "processing" | "awaiting_password" | "preview" | "importing" | "completed" | "failed" | "cancelled" | "undoing" | "undone";
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Of the preview. A confirmation names it. */
                        version: number;
                        warnings: {
                            code: string;
                            line: number | null;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request conflicts with the current state. `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request conflicts with the current state",
                     *       "status": 409,
                     *       "code": "conflict",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    givePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "12345"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Of a protected file. Kept sealed until the file has been read.
                     * @example 12345
                     */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Give the password of a protected file */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01",
                     *       "kind": "account",
                     *       "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *       "cardId": null,
                     *       "fileName": "extrato-novembro.ofx",
                     *       "status": "processing",
                     *       "version": 1,
                     *       "format": "ofx",
                     *       "bank": "itau",
                     *       "period": {
                     *         "from": "2026-11-01",
                     *         "to": "2026-11-27"
                     *       },
                     *       "counts": {
                     *         "total": 42,
                     *         "new": 17,
                     *         "duplicates": 22,
                     *         "likelyDuplicates": 1,
                     *         "ignored": 2,
                     *         "imported": 0,
                     *         "merged": 0,
                     *         "done": 0
                     *       },
                     *       "balances": {
                     *         "opening": {
                     *           "amount": 1250.9,
                     *           "date": "2026-10-31"
                     *         },
                     *         "closing": {
                     *           "amount": 980.15,
                     *           "date": "2026-11-27"
                     *         },
                     *         "difference": 0
                     *       },
                     *       "invoice": null,
                     *       "statements": [
                     *         {
                     *           "kind": "account",
                     *           "ending": "2345",
                     *           "rows": 42
                     *         }
                     *       ],
                     *       "statement": 0,
                     *       "doubts": [],
                     *       "warnings": [],
                     *       "error": null,
                     *       "sameAs": null,
                     *       "canBeUndoneUntil": null,
                     *       "createdAt": "2026-11-28T12:00:00.000Z",
                     *       "updatedAt": "2026-11-28T12:00:04.000Z"
                     *     }
                     */
                    "application/json": {
                        accountId: string | null;
                        balances: {
                            closing: {
                                /**
                                 * @description Reais, at most two decimals: a sum of amounts.
                                 * @example 4321.09
                                 */
                                amount: number;
                                date: string | null;
                            } | null;
                            /** @description Opening and rows less closing: 0 where they add up, `null` where the file does not have both. */
                            difference: number | null;
                            opening: {
                                /**
                                 * @description Reais, at most two decimals: a sum of amounts.
                                 * @example 4321.09
                                 */
                                amount: number;
                                date: string | null;
                            } | null;
                        };
                        bank: string | null;
                        canBeUndoneUntil: string | null;
                        cardId: string | null;
                        counts: {
                            /** @description Rows that the writing has looked at, of `total`: for a progress bar. */
                            done: number;
                            duplicates: number;
                            ignored: number;
                            /** @description Rows that became transactions. */
                            imported: number;
                            likelyDuplicates: number;
                            /** @description Rows that were united with a transaction that was there. */
                            merged: number;
                            new: number;
                            total: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** @description What can be read in more than one way: `PUT /import/jobs/{id}/reading` decides otherwise. */
                        doubts: {
                            about: string;
                            chosen: string;
                            others: string[];
                            reason: string;
                        }[];
                        error: {
                            code: string;
                            detail: string;
                        } | null;
                        fileName: string;
                        format: string | null;
                        id: string;
                        invoice: {
                            closingDate: string | null;
                            dueDate: string | null;
                            previousBalance: number | null;
                            totalAmount: number | null;
                        } | null;
                        /** @enum {string} */
                        kind: "account" | "card";
                        period: {
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            from: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            to: string;
                        } | null;
                        /** @description The earlier job of the same file. */
                        sameAs: string | null;
                        statement: number | null;
                        /** @description Accounts and cards in the file; `statement` says which was read. */
                        statements: {
                            ending: string | null;
                            /** @enum {string} */
                            kind: "account" | "card";
                            rows: number;
                        }[];
                        /** @enum {string} */
                        status: "awaiting_upload" | "processing" | "awaiting_password" | "preview" | "importing" | "completed" | "failed" | "cancelled" | "undoing" | "undone";
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Of the preview. A confirmation names it. */
                        version: number;
                        warnings: {
                            code: string;
                            line: number | null;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request conflicts with the current state. `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request conflicts with the current state",
                     *       "status": 409,
                     *       "code": "conflict",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    changeReading: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dateOrder": "mdy"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    dateOrder?: "dmy" | "mdy" | "ymd";
                    /** @enum {string} */
                    decimalMark?: "," | ".";
                    flipSigns?: boolean;
                    /**
                     * @description Which of the `statements` of the file, from 0 on.
                     * @example 0
                     */
                    statement?: number;
                    year?: number;
                };
            };
        };
        responses: {
            /** @description Have a file read in another way */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01",
                     *       "kind": "account",
                     *       "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *       "cardId": null,
                     *       "fileName": "extrato-novembro.ofx",
                     *       "status": "processing",
                     *       "version": 1,
                     *       "format": "ofx",
                     *       "bank": "itau",
                     *       "period": {
                     *         "from": "2026-11-01",
                     *         "to": "2026-11-27"
                     *       },
                     *       "counts": {
                     *         "total": 42,
                     *         "new": 17,
                     *         "duplicates": 22,
                     *         "likelyDuplicates": 1,
                     *         "ignored": 2,
                     *         "imported": 0,
                     *         "merged": 0,
                     *         "done": 0
                     *       },
                     *       "balances": {
                     *         "opening": {
                     *           "amount": 1250.9,
                     *           "date": "2026-10-31"
                     *         },
                     *         "closing": {
                     *           "amount": 980.15,
                     *           "date": "2026-11-27"
                     *         },
                     *         "difference": 0
                     *       },
                     *       "invoice": null,
                     *       "statements": [
                     *         {
                     *           "kind": "account",
                     *           "ending": "2345",
                     *           "rows": 42
                     *         }
                     *       ],
                     *       "statement": 0,
                     *       "doubts": [],
                     *       "warnings": [],
                     *       "error": null,
                     *       "sameAs": null,
                     *       "canBeUndoneUntil": null,
                     *       "createdAt": "2026-11-28T12:00:00.000Z",
                     *       "updatedAt": "2026-11-28T12:00:04.000Z"
                     *     }
                     */
                    "application/json": {
                        accountId: string | null;
                        balances: {
                            closing: {
                                /**
                                 * @description Reais, at most two decimals: a sum of amounts.
                                 * @example 4321.09
                                 */
                                amount: number;
                                date: string | null;
                            } | null;
                            /** @description Opening and rows less closing: 0 where they add up, `null` where the file does not have both. */
                            difference: number | null;
                            opening: {
                                /**
                                 * @description Reais, at most two decimals: a sum of amounts.
                                 * @example 4321.09
                                 */
                                amount: number;
                                date: string | null;
                            } | null;
                        };
                        bank: string | null;
                        canBeUndoneUntil: string | null;
                        cardId: string | null;
                        counts: {
                            /** @description Rows that the writing has looked at, of `total`: for a progress bar. */
                            done: number;
                            duplicates: number;
                            ignored: number;
                            /** @description Rows that became transactions. */
                            imported: number;
                            likelyDuplicates: number;
                            /** @description Rows that were united with a transaction that was there. */
                            merged: number;
                            new: number;
                            total: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** @description What can be read in more than one way: `PUT /import/jobs/{id}/reading` decides otherwise. */
                        doubts: {
                            about: string;
                            chosen: string;
                            others: string[];
                            reason: string;
                        }[];
                        error: {
                            code: string;
                            detail: string;
                        } | null;
                        fileName: string;
                        format: string | null;
                        id: string;
                        invoice: {
                            closingDate: string | null;
                            dueDate: string | null;
                            previousBalance: number | null;
                            totalAmount: number | null;
                        } | null;
                        /** @enum {string} */
                        kind: "account" | "card";
                        period: {
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            from: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            to: string;
                        } | null;
                        /** @description The earlier job of the same file. */
                        sameAs: string | null;
                        statement: number | null;
                        /** @description Accounts and cards in the file; `statement` says which was read. */
                        statements: {
                            ending: string | null;
                            /** @enum {string} */
                            kind: "account" | "card";
                            rows: number;
                        }[];
                        /** @enum {string} */
                        status: "awaiting_upload" | "processing" | "awaiting_password" | "preview" | "importing" | "completed" | "failed" | "cancelled" | "undoing" | "undone";
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Of the preview. A confirmation names it. */
                        version: number;
                        warnings: {
                            code: string;
                            line: number | null;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request conflicts with the current state. `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request conflicts with the current state",
                     *       "status": 409,
                     *       "code": "conflict",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    listRows: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "new" | "duplicate" | "likely_duplicate" | "ignored";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preview's rows */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "items": [
                     *         {
                     *           "id": 3,
                     *           "line": 61,
                     *           "date": "2026-11-10",
                     *           "description": "COMPRA CARTAO PADARIA DO ZE",
                     *           "amount": 8.5,
                     *           "type": "expense",
                     *           "status": "new",
                     *           "action": "import",
                     *           "reason": null,
                     *           "twinId": null,
                     *           "twinRow": null,
                     *           "candidates": [],
                     *           "suggestedCategory": {
                     *             "categoryId": "c3-1b2d3f4a5c6e7f809a1b",
                     *             "confidence": 0.8,
                     *             "source": "rules"
                     *           },
                     *           "installment": null,
                     *           "cardKind": null,
                     *           "balance": null,
                     *           "raw": "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261110<TRNAMT>-8.50<FITID>20261110001<MEMO>COMPRA CARTAO PADARIA DO ZE"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description What confirming does with it unless a decision says otherwise.
                             * @enum {string}
                             */
                            action: "import" | "skip" | "merge";
                            /** @description `null` for a row without an amount. */
                            amount: number | null;
                            /** @description What the account held after it, where the file says so. */
                            balance: number | null;
                            candidates: string[];
                            cardKind: string | null;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            description: string;
                            /** @description The row of the preview: decisions name it. */
                            id: number;
                            installment: {
                                number: number;
                                of: number;
                            } | null;
                            line: number;
                            /** @description The row as it stands in the file. */
                            raw: string;
                            reason: {
                                code: string;
                                detail: string;
                            } | null;
                            /** @enum {string} */
                            status: "new" | "duplicate" | "likely_duplicate" | "ignored";
                            suggestedCategory: {
                                categoryId: string;
                                confidence: number;
                                /** @enum {string} */
                                source: "own_past" | "rules";
                            } | null;
                            /** @description The transaction that it is, or seems to be. */
                            twinId: string | null;
                            /** @description The row of the same file that it repeats. */
                            twinRow: number | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                        }[];
                        nextCursor: string | null;
                        version: number;
                    };
                };
            };
            /** @description `invalid_cursor`: The cursor is not one this list gave to this user. `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The cursor is not one this list gave to this user",
                     *       "status": 400,
                     *       "code": "invalid_cursor",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_cursor" | "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    undoImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take an import back */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01",
                     *       "kind": "account",
                     *       "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *       "cardId": null,
                     *       "fileName": "extrato-novembro.ofx",
                     *       "status": "undoing",
                     *       "version": 1,
                     *       "format": "ofx",
                     *       "bank": "itau",
                     *       "period": {
                     *         "from": "2026-11-01",
                     *         "to": "2026-11-27"
                     *       },
                     *       "counts": {
                     *         "total": 42,
                     *         "new": 17,
                     *         "duplicates": 22,
                     *         "likelyDuplicates": 1,
                     *         "ignored": 2,
                     *         "imported": 0,
                     *         "merged": 0,
                     *         "done": 0
                     *       },
                     *       "balances": {
                     *         "opening": {
                     *           "amount": 1250.9,
                     *           "date": "2026-10-31"
                     *         },
                     *         "closing": {
                     *           "amount": 980.15,
                     *           "date": "2026-11-27"
                     *         },
                     *         "difference": 0
                     *       },
                     *       "invoice": null,
                     *       "statements": [
                     *         {
                     *           "kind": "account",
                     *           "ending": "2345",
                     *           "rows": 42
                     *         }
                     *       ],
                     *       "statement": 0,
                     *       "doubts": [],
                     *       "warnings": [],
                     *       "error": null,
                     *       "sameAs": null,
                     *       "canBeUndoneUntil": null,
                     *       "createdAt": "2026-11-28T12:00:00.000Z",
                     *       "updatedAt": "2026-11-28T12:00:04.000Z"
                     *     }
                     */
                    "application/json": {
                        accountId: string | null;
                        balances: {
                            closing: {
                                /**
                                 * @description Reais, at most two decimals: a sum of amounts.
                                 * @example 4321.09
                                 */
                                amount: number;
                                date: string | null;
                            } | null;
                            /** @description Opening and rows less closing: 0 where they add up, `null` where the file does not have both. */
                            difference: number | null;
                            opening: {
                                /**
                                 * @description Reais, at most two decimals: a sum of amounts.
                                 * @example 4321.09
                                 */
                                amount: number;
                                date: string | null;
                            } | null;
                        };
                        bank: string | null;
                        canBeUndoneUntil: string | null;
                        cardId: string | null;
                        counts: {
                            /** @description Rows that the writing has looked at, of `total`: for a progress bar. */
                            done: number;
                            duplicates: number;
                            ignored: number;
                            /** @description Rows that became transactions. */
                            imported: number;
                            likelyDuplicates: number;
                            /** @description Rows that were united with a transaction that was there. */
                            merged: number;
                            new: number;
                            total: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** @description What can be read in more than one way: `PUT /import/jobs/{id}/reading` decides otherwise. */
                        doubts: {
                            about: string;
                            chosen: string;
                            others: string[];
                            reason: string;
                        }[];
                        error: {
                            code: string;
                            detail: string;
                        } | null;
                        fileName: string;
                        format: string | null;
                        id: string;
                        invoice: {
                            closingDate: string | null;
                            dueDate: string | null;
                            previousBalance: number | null;
                            totalAmount: number | null;
                        } | null;
                        /** @enum {string} */
                        kind: "account" | "card";
                        period: {
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            from: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            to: string;
                        } | null;
                        /** @description The earlier job of the same file. */
                        sameAs: string | null;
                        statement: number | null;
                        /** @description Accounts and cards in the file; `statement` says which was read. */
                        statements: {
                            ending: string | null;
                            /** @enum {string} */
                            kind: "account" | "card";
                            rows: number;
                        }[];
                        /** @enum {string} */
                        status: "awaiting_upload" | "processing" | "awaiting_password" | "preview" | "importing" | "completed" | "failed" | "cancelled" | "undoing" | "undone";
                        /** Format: date-time */
                        updatedAt: string;
                        /** @description Of the preview. A confirmation names it. */
                        version: number;
                        warnings: {
                            code: string;
                            line: number | null;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request conflicts with the current state. `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request conflicts with the current state",
                     *       "status": 409,
                     *       "code": "conflict",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "in_progress";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    readInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have: 304 without a body where it is still the version. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One invoice with all that is on it */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "i1-202612-0d1e2f3a4b5c6d7e8f90",
                     *       "cardId": "k1-3c9d0b2a1e4f5d8c7b6f",
                     *       "month": "2026-12",
                     *       "status": "open",
                     *       "closingDate": "2026-12-03",
                     *       "dueDate": "2026-12-10",
                     *       "firstDay": "2026-11-03",
                     *       "lastDay": "2026-12-02",
                     *       "previousBalance": 0,
                     *       "purchasesAmount": 240,
                     *       "chargesAmount": 0,
                     *       "refundsAmount": 0,
                     *       "totalAmount": 240,
                     *       "paymentsAmount": 0,
                     *       "balance": 240,
                     *       "carriedAmount": 0,
                     *       "installments": [
                     *         {
                     *           "id": "1-202611240195f7a05c9e7c119d3e2f6f5b9d1a01-1",
                     *           "purchaseId": "1-202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *           "installmentNumber": 1,
                     *           "installments": 10,
                     *           "amount": 240,
                     *           "purchaseDate": "2026-11-24",
                     *           "description": "Geladeira",
                     *           "categoryId": "c11-1b2d3f4a5c6e7f809a1b",
                     *           "invoiceId": "i1-202612-0d1e2f3a4b5c6d7e8f90",
                     *           "invoiceMonth": "2026-12",
                     *           "dueDate": "2026-12-10",
                     *           "isPaid": false
                     *         }
                     *       ],
                     *       "charges": [],
                     *       "refunds": [],
                     *       "payments": []
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description The total less the payments. Below zero the bank owes it, and the next invoice begins with it.
                         * @example 4321.09
                         */
                        balance: number;
                        cardId: string;
                        /**
                         * @description What of the balance is the previous balance of a later invoice by now.
                         * @example 4321.09
                         */
                        carriedAmount: number;
                        charges: {
                            /**
                             * @description Reais, at most two decimals: a sum of amounts.
                             * @example 4321.09
                             */
                            amount: number;
                            categoryId: string | null;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            description: string | null;
                            id: string;
                            /** @enum {string} */
                            kind: "interest" | "iof" | "fine" | "annual_fee" | "cashback" | "adjustment";
                        }[];
                        /**
                         * @description Reais, at most two decimals: a sum of amounts.
                         * @example 4321.09
                         */
                        chargesAmount: number;
                        /**
                         * Format: date
                         * @description A civil date, `YYYY-MM-DD`.
                         * @example 2026-01-31
                         */
                        closingDate: string;
                        /**
                         * Format: date
                         * @description A civil date, `YYYY-MM-DD`.
                         * @example 2026-01-31
                         */
                        dueDate: string;
                        /**
                         * Format: date
                         * @description The first day whose purchases it takes.
                         * @example 2026-01-31
                         */
                        firstDay: string;
                        id: string;
                        installments: {
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            categoryId: string | null;
                            description: string | null;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            dueDate: string;
                            id: string;
                            installmentNumber: number;
                            installments: number;
                            invoiceId: string;
                            /**
                             * @description A month, `YYYY-MM`.
                             * @example 2026-01
                             */
                            invoiceMonth: string;
                            /** @description Its invoice is paid. */
                            isPaid: boolean;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            purchaseDate: string;
                            purchaseId: string;
                        }[];
                        /**
                         * Format: date
                         * @description The last one: the day before it closes, or that day itself by the card’s convention.
                         * @example 2026-01-31
                         */
                        lastDay: string;
                        /**
                         * @description A month, `YYYY-MM`.
                         * @example 2026-01
                         */
                        month: string;
                        payments: {
                            accountId: string;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            id: string;
                        }[];
                        /**
                         * @description Reais, at most two decimals: a sum of amounts.
                         * @example 4321.09
                         */
                        paymentsAmount: number;
                        /**
                         * @description What earlier invoices left: owed above zero, a credit below it.
                         * @example 4321.09
                         */
                        previousBalance: number;
                        /**
                         * @description Reais, at most two decimals: a sum of amounts.
                         * @example 4321.09
                         */
                        purchasesAmount: number;
                        refunds: {
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            categoryId: string | null;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            description: string | null;
                            id: string;
                            /** @enum {string} */
                            kind: "refund" | "prepayment_discount";
                            purchaseId: string;
                        }[];
                        /**
                         * @description Reais, at most two decimals: a sum of amounts.
                         * @example 4321.09
                         */
                        refundsAmount: number;
                        /** @enum {string} */
                        status: "future" | "open" | "closed" | "partially_paid" | "paid" | "overdue";
                        /**
                         * @description What it asks for: previous balance + purchases + charges − refunds.
                         * @example 4321.09
                         */
                        totalAmount: number;
                    };
                };
            };
            /** @description It is still the version that `If-None-Match` names. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    openApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    listRecurrences: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What recurs, oldest first */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "s1-0f9e8d7c6b5a4f3e2d1c",
                     *           "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *           "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                     *           "type": "expense",
                     *           "amount": 1800,
                     *           "description": "Aluguel",
                     *           "notes": null,
                     *           "startDate": "2026-01-31",
                     *           "frequency": "monthly",
                     *           "endDate": null,
                     *           "shift": "after",
                     *           "nextDate": "2026-11-30",
                     *           "createdAt": "2026-01-20T12:00:00.000Z",
                     *           "updatedAt": "2026-01-20T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            description: string | null;
                            endDate: string | null;
                            /** @enum {string} */
                            frequency: "daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly";
                            id: string;
                            /** @description When the next one is made; `null` where none is left. */
                            nextDate: string | null;
                            notes: string | null;
                            /** @enum {string} */
                            shift: "none" | "before" | "after";
                            /**
                             * Format: date
                             * @description What it is counted from.
                             * @example 2026-01-31
                             */
                            startDate: string;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_cursor`: The cursor is not one this list gave to this user. `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The cursor is not one this list gave to this user",
                     *       "status": 400,
                     *       "code": "invalid_cursor",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_cursor" | "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    readRecurrence: {
        parameters: {
            query?: {
                next?: number;
            };
            header?: {
                /** @description The ETag you have: 304 without a body where it is still the version. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One that recurs, with what it plans */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "s1-0f9e8d7c6b5a4f3e2d1c",
                     *       "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *       "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                     *       "type": "expense",
                     *       "amount": 1800,
                     *       "description": "Aluguel",
                     *       "notes": null,
                     *       "startDate": "2026-01-31",
                     *       "frequency": "monthly",
                     *       "endDate": null,
                     *       "shift": "after",
                     *       "nextDate": "2026-11-30",
                     *       "createdAt": "2026-01-20T12:00:00.000Z",
                     *       "updatedAt": "2026-01-20T12:00:00.000Z",
                     *       "next": [
                     *         {
                     *           "occurrenceDate": "2026-11-30",
                     *           "date": "2026-11-30"
                     *         },
                     *         {
                     *           "occurrenceDate": "2026-12-31",
                     *           "date": "2026-12-31"
                     *         },
                     *         {
                     *           "occurrenceDate": "2027-01-31",
                     *           "date": "2027-02-01"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        accountId: string | null;
                        /**
                         * @description Reais, at most two decimals, more than zero.
                         * @example 89.9
                         */
                        amount: number;
                        categoryId: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        description: string | null;
                        endDate: string | null;
                        /** @enum {string} */
                        frequency: "daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly";
                        id: string;
                        next: {
                            /**
                             * Format: date
                             * @description When it will be made.
                             * @example 2026-01-31
                             */
                            date: string;
                            /**
                             * Format: date
                             * @description Which occurrence it is: its transaction will have the same.
                             * @example 2026-01-31
                             */
                            occurrenceDate: string;
                        }[];
                        /** @description When the next one is made; `null` where none is left. */
                        nextDate: string | null;
                        notes: string | null;
                        /** @enum {string} */
                        shift: "none" | "before" | "after";
                        /**
                         * Format: date
                         * @description What it is counted from.
                         * @example 2026-01-31
                         */
                        startDate: string;
                        /** @enum {string} */
                        type: "income" | "expense";
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description It is still the version that `If-None-Match` names. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    updateRecurrence: {
        parameters: {
            query?: {
                next?: number;
            };
            header: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you read, or `*`. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 1900
                 *     }
                 */
                "application/json": {
                    accountId?: string;
                    /**
                     * @description Reais, at most two decimals, more than zero.
                     * @example 89.9
                     */
                    amount?: number;
                    categoryId?: string | null;
                    description?: string | null;
                    /** @description The last day that it may fall on. `null` for none. */
                    endDate?: string | null;
                    /**
                     * @description Counted from the next one on.
                     * @enum {string}
                     */
                    frequency?: "daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly";
                    /**
                     * Format: date
                     * @description Where the next one goes, and from there on all others; after the last one that was made.
                     * @example 2026-01-31
                     */
                    nextDate?: string;
                    notes?: string | null;
                    /** @enum {string} */
                    shift?: "none" | "before" | "after";
                };
            };
        };
        responses: {
            /** @description Change what recurs, from the next one on */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "s1-0f9e8d7c6b5a4f3e2d1c",
                     *       "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *       "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                     *       "type": "expense",
                     *       "amount": 1900,
                     *       "description": "Aluguel",
                     *       "notes": null,
                     *       "startDate": "2026-01-31",
                     *       "frequency": "monthly",
                     *       "endDate": null,
                     *       "shift": "after",
                     *       "nextDate": "2026-11-30",
                     *       "createdAt": "2026-01-20T12:00:00.000Z",
                     *       "updatedAt": "2026-01-20T12:00:00.000Z",
                     *       "next": [
                     *         {
                     *           "occurrenceDate": "2026-11-30",
                     *           "date": "2026-11-30"
                     *         },
                     *         {
                     *           "occurrenceDate": "2026-12-31",
                     *           "date": "2026-12-31"
                     *         },
                     *         {
                     *           "occurrenceDate": "2027-01-31",
                     *           "date": "2027-02-01"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        accountId: string | null;
                        /**
                         * @description Reais, at most two decimals, more than zero.
                         * @example 89.9
                         */
                        amount: number;
                        categoryId: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        description: string | null;
                        endDate: string | null;
                        /** @enum {string} */
                        frequency: "daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly";
                        id: string;
                        next: {
                            /**
                             * Format: date
                             * @description When it will be made.
                             * @example 2026-01-31
                             */
                            date: string;
                            /**
                             * Format: date
                             * @description Which occurrence it is: its transaction will have the same.
                             * @example 2026-01-31
                             */
                            occurrenceDate: string;
                        }[];
                        /** @description When the next one is made; `null` where none is left. */
                        nextDate: string | null;
                        notes: string | null;
                        /** @enum {string} */
                        shift: "none" | "before" | "after";
                        /**
                         * Format: date
                         * @description What it is counted from.
                         * @example 2026-01-31
                         */
                        startDate: string;
                        /** @enum {string} */
                        type: "income" | "expense";
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `version_mismatch`: The resource has changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The resource has changed since it was read",
                     *       "status": 412,
                     *       "code": "version_mismatch",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version_mismatch";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `precondition_required`: If-Match is required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "If-Match is required",
                     *       "status": 428,
                     *       "code": "precondition_required",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_required";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    endRecurrence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End what recurs */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    byCategory: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                type?: "income" | "expense";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What each category came to in a period, largest first */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                     *           "name": "Mercado",
                     *           "amount": 780,
                     *           "share": 0.25,
                     *           "count": 6,
                     *           "budgetLimit": 1200,
                     *           "budgetUsed": 0.65
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description Reais, at most two decimals: a sum of amounts.
                             * @example 4321.09
                             */
                            amount: number;
                            budgetLimit: number | null;
                            budgetUsed: number | null;
                            categoryId: string | null;
                            count: number;
                            name: string;
                            /**
                             * @description Of all of that type in the period, to four decimals.
                             * @example 0.25
                             */
                            share: number;
                        }[];
                    };
                };
            };
            /** @description `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    byMonth: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came in and went out, month by month */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "month": "2026-11",
                     *           "income": 4500,
                     *           "expense": 3120.4,
                     *           "net": 1379.6
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * @description Reais, at most two decimals: a sum of amounts.
                             * @example 4321.09
                             */
                            expense: number;
                            /**
                             * @description Reais, at most two decimals: a sum of amounts.
                             * @example 4321.09
                             */
                            income: number;
                            /**
                             * @description A month, `YYYY-MM`.
                             * @example 2026-01
                             */
                            month: string;
                            /**
                             * @description Reais, at most two decimals: a sum of amounts.
                             * @example 4321.09
                             */
                            net: number;
                        }[];
                    };
                };
            };
            /** @description `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    summary: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came in and went out in a period */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-11-01",
                     *       "to": "2026-11-30",
                     *       "income": 4500,
                     *       "expense": 3120.4,
                     *       "net": 1379.6,
                     *       "balance": 2614.16
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Reais, at most two decimals: a sum of amounts.
                         * @example 4321.09
                         */
                        balance: number;
                        /**
                         * @description Reais, at most two decimals: a sum of amounts.
                         * @example 4321.09
                         */
                        expense: number;
                        /**
                         * Format: date
                         * @description A civil date, `YYYY-MM-DD`.
                         * @example 2026-01-31
                         */
                        from: string;
                        /**
                         * @description Reais, at most two decimals: a sum of amounts.
                         * @example 4321.09
                         */
                        income: number;
                        /**
                         * @description Reais, at most two decimals: a sum of amounts.
                         * @example 4321.09
                         */
                        net: number;
                        /**
                         * Format: date
                         * @description A civil date, `YYYY-MM-DD`.
                         * @example 2026-01-31
                         */
                        to: string;
                    };
                };
            };
            /** @description `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    listTransactions: {
        parameters: {
            query?: {
                accountId?: string;
                categoryId?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                maxAmount?: number;
                minAmount?: number;
                order?: "asc" | "desc";
                q?: string;
                recurring?: "true" | "false";
                to?: string;
                transfers?: "exclude" | "only";
                type?: "income" | "expense";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Transactions, newest first */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *           "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *           "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                     *           "splits": null,
                     *           "type": "expense",
                     *           "amount": 89.9,
                     *           "description": "Feira da semana",
                     *           "date": "2026-11-24",
                     *           "notes": null,
                     *           "transferId": null,
                     *           "feeOfTransferId": null,
                     *           "isRecurring": false,
                     *           "recurrenceId": null,
                     *           "occurrenceDate": null,
                     *           "recurrenceFrequency": null,
                     *           "recurrenceEndDate": null,
                     *           "importId": null,
                     *           "deletedAt": null,
                     *           "createdAt": "2026-11-24T12:00:00.000Z",
                     *           "updatedAt": "2026-11-24T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_cursor`: The cursor is not one this list gave to this user. `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The cursor is not one this list gave to this user",
                     *       "status": 400,
                     *       "code": "invalid_cursor",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_cursor" | "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    createTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                 *       "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                 *       "type": "expense",
                 *       "amount": 89.9,
                 *       "description": "Feira da semana",
                 *       "date": "2026-11-24"
                 *     }
                 */
                "application/json": {
                    accountId: string;
                    /**
                     * @description Reais, at most two decimals, more than zero.
                     * @example 89.9
                     */
                    amount: number;
                    categoryId?: string | null;
                    /**
                     * Format: date
                     * @description A civil date, `YYYY-MM-DD`.
                     * @example 2026-01-31
                     */
                    date: string;
                    description?: string | null;
                    /** @description Makes a series of it, whose first occurrence falls on `date`. Needs `recurrenceFrequency`. */
                    isRecurring?: boolean;
                    notes?: string | null;
                    /**
                     * Format: date
                     * @description The last day that it may fall on; not before `date`. Without it the series goes on.
                     * @example 2026-01-31
                     */
                    recurrenceEndDate?: string;
                    /** @enum {string} */
                    recurrenceFrequency?: "daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly";
                    /**
                     * @description Where an occurrence goes that falls on a weekend or a bank holiday: the business day before, after, or `none`.
                     * @enum {string}
                     */
                    recurrenceShift?: "none" | "before" | "after";
                    splits?: {
                        /**
                         * @description Reais, at most two decimals, more than zero.
                         * @example 89.9
                         */
                        amount: number;
                        categoryId: string;
                        description?: string | null;
                    }[] | null;
                    /** @enum {string} */
                    type: "income" | "expense";
                };
            };
        };
        responses: {
            /** @description Write down an expense or an income */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *       "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *       "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                     *       "splits": null,
                     *       "type": "expense",
                     *       "amount": 89.9,
                     *       "description": "Feira da semana",
                     *       "date": "2026-11-24",
                     *       "notes": null,
                     *       "transferId": null,
                     *       "feeOfTransferId": null,
                     *       "isRecurring": false,
                     *       "recurrenceId": null,
                     *       "occurrenceDate": null,
                     *       "recurrenceFrequency": null,
                     *       "recurrenceEndDate": null,
                     *       "importId": null,
                     *       "deletedAt": null,
                     *       "createdAt": "2026-11-24T12:00:00.000Z",
                     *       "updatedAt": "2026-11-24T12:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description `null` when its account was deleted. */
                        accountId: string | null;
                        /**
                         * @description Reais, at most two decimals, more than zero.
                         * @example 89.9
                         */
                        amount: number;
                        /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                        categoryId: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /**
                         * Format: date
                         * @description A civil date, `YYYY-MM-DD`.
                         * @example 2026-01-31
                         */
                        date: string;
                        deletedAt: string | null;
                        description: string | null;
                        /** @description The transfer that it is the fee of: an expense as any other. */
                        feeOfTransferId: string | null;
                        id: string;
                        /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                        importId: string | null;
                        isRecurring: boolean;
                        notes: string | null;
                        /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                        occurrenceDate: string | null;
                        recurrenceEndDate: string | null;
                        recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                        recurrenceId: string | null;
                        /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                        splits: {
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            categoryId: string | null;
                            description: string | null;
                        }[] | null;
                        /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                        transferId: string | null;
                        /** @enum {string} */
                        type: "income" | "expense";
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    readTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have: 304 without a body where it is still the version. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One transaction */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *       "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *       "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                     *       "splits": null,
                     *       "type": "expense",
                     *       "amount": 89.9,
                     *       "description": "Feira da semana",
                     *       "date": "2026-11-24",
                     *       "notes": null,
                     *       "transferId": null,
                     *       "feeOfTransferId": null,
                     *       "isRecurring": false,
                     *       "recurrenceId": null,
                     *       "occurrenceDate": null,
                     *       "recurrenceFrequency": null,
                     *       "recurrenceEndDate": null,
                     *       "importId": null,
                     *       "deletedAt": null,
                     *       "createdAt": "2026-11-24T12:00:00.000Z",
                     *       "updatedAt": "2026-11-24T12:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description `null` when its account was deleted. */
                        accountId: string | null;
                        /**
                         * @description Reais, at most two decimals, more than zero.
                         * @example 89.9
                         */
                        amount: number;
                        /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                        categoryId: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /**
                         * Format: date
                         * @description A civil date, `YYYY-MM-DD`.
                         * @example 2026-01-31
                         */
                        date: string;
                        deletedAt: string | null;
                        description: string | null;
                        /** @description The transfer that it is the fee of: an expense as any other. */
                        feeOfTransferId: string | null;
                        id: string;
                        /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                        importId: string | null;
                        isRecurring: boolean;
                        notes: string | null;
                        /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                        occurrenceDate: string | null;
                        recurrenceEndDate: string | null;
                        recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                        recurrenceId: string | null;
                        /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                        splits: {
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            categoryId: string | null;
                            description: string | null;
                        }[] | null;
                        /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                        transferId: string | null;
                        /** @enum {string} */
                        type: "income" | "expense";
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description It is still the version that `If-None-Match` names. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    updateTransaction: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you read, or `*`. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 98.9
                 *     }
                 */
                "application/json": {
                    accountId?: string;
                    /**
                     * @description Reais, at most two decimals, more than zero.
                     * @example 89.9
                     */
                    amount?: number;
                    categoryId?: string | null;
                    /**
                     * Format: date
                     * @description A civil date, `YYYY-MM-DD`.
                     * @example 2026-01-31
                     */
                    date?: string;
                    description?: string | null;
                    notes?: string | null;
                    splits?: {
                        /**
                         * @description Reais, at most two decimals, more than zero.
                         * @example 89.9
                         */
                        amount: number;
                        categoryId: string;
                        description?: string | null;
                    }[] | null;
                    /** @enum {string} */
                    type?: "income" | "expense";
                };
            };
        };
        responses: {
            /** @description Edit a transaction */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *       "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *       "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                     *       "splits": null,
                     *       "type": "expense",
                     *       "amount": 98.9,
                     *       "description": "Feira da semana",
                     *       "date": "2026-11-24",
                     *       "notes": null,
                     *       "transferId": null,
                     *       "feeOfTransferId": null,
                     *       "isRecurring": false,
                     *       "recurrenceId": null,
                     *       "occurrenceDate": null,
                     *       "recurrenceFrequency": null,
                     *       "recurrenceEndDate": null,
                     *       "importId": null,
                     *       "deletedAt": null,
                     *       "createdAt": "2026-11-24T12:00:00.000Z",
                     *       "updatedAt": "2026-11-24T12:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description `null` when its account was deleted. */
                        accountId: string | null;
                        /**
                         * @description Reais, at most two decimals, more than zero.
                         * @example 89.9
                         */
                        amount: number;
                        /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                        categoryId: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /**
                         * Format: date
                         * @description A civil date, `YYYY-MM-DD`.
                         * @example 2026-01-31
                         */
                        date: string;
                        deletedAt: string | null;
                        description: string | null;
                        /** @description The transfer that it is the fee of: an expense as any other. */
                        feeOfTransferId: string | null;
                        id: string;
                        /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                        importId: string | null;
                        isRecurring: boolean;
                        notes: string | null;
                        /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                        occurrenceDate: string | null;
                        recurrenceEndDate: string | null;
                        recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                        recurrenceId: string | null;
                        /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                        splits: {
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            categoryId: string | null;
                            description: string | null;
                        }[] | null;
                        /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                        transferId: string | null;
                        /** @enum {string} */
                        type: "income" | "expense";
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `version_mismatch`: The resource has changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The resource has changed since it was read",
                     *       "status": 412,
                     *       "code": "version_mismatch",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version_mismatch";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `precondition_required`: If-Match is required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "If-Match is required",
                     *       "status": 428,
                     *       "code": "precondition_required",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_required";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    deleteTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a transaction */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    restoreTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take back the deletion of a transaction */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *       "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *       "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                     *       "splits": null,
                     *       "type": "expense",
                     *       "amount": 89.9,
                     *       "description": "Feira da semana",
                     *       "date": "2026-11-24",
                     *       "notes": null,
                     *       "transferId": null,
                     *       "feeOfTransferId": null,
                     *       "isRecurring": false,
                     *       "recurrenceId": null,
                     *       "occurrenceDate": null,
                     *       "recurrenceFrequency": null,
                     *       "recurrenceEndDate": null,
                     *       "importId": null,
                     *       "deletedAt": null,
                     *       "createdAt": "2026-11-24T12:00:00.000Z",
                     *       "updatedAt": "2026-11-24T12:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @description `null` when its account was deleted. */
                        accountId: string | null;
                        /**
                         * @description Reais, at most two decimals, more than zero.
                         * @example 89.9
                         */
                        amount: number;
                        /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                        categoryId: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /**
                         * Format: date
                         * @description A civil date, `YYYY-MM-DD`.
                         * @example 2026-01-31
                         */
                        date: string;
                        deletedAt: string | null;
                        description: string | null;
                        /** @description The transfer that it is the fee of: an expense as any other. */
                        feeOfTransferId: string | null;
                        id: string;
                        /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                        importId: string | null;
                        isRecurring: boolean;
                        notes: string | null;
                        /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                        occurrenceDate: string | null;
                        recurrenceEndDate: string | null;
                        recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                        recurrenceId: string | null;
                        /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                        splits: {
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            categoryId: string | null;
                            description: string | null;
                        }[] | null;
                        /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                        transferId: string | null;
                        /** @enum {string} */
                        type: "income" | "expense";
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    createTransactions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                 *           "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                 *           "type": "expense",
                 *           "amount": 89.9,
                 *           "description": "Feira da semana",
                 *           "date": "2026-11-24"
                 *         },
                 *         {
                 *           "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                 *           "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                 *           "type": "expense",
                 *           "amount": 0,
                 *           "description": "Feira da semana",
                 *           "date": "2026-11-24"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Each as the body of `POST /transactions`, without what recurs. */
                    items: {
                        accountId: string;
                        /**
                         * @description Reais, at most two decimals, more than zero.
                         * @example 89.9
                         */
                        amount: number;
                        categoryId?: string | null;
                        /**
                         * Format: date
                         * @description A civil date, `YYYY-MM-DD`.
                         * @example 2026-01-31
                         */
                        date: string;
                        description?: string | null;
                        notes?: string | null;
                        splits?: {
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            categoryId: string;
                            description?: string | null;
                        }[] | null;
                        /** @enum {string} */
                        type: "income" | "expense";
                    }[];
                };
            };
        };
        responses: {
            /** @description Write down many at once */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "index": 0,
                     *           "status": 201,
                     *           "transaction": {
                     *             "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *             "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *             "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                     *             "splits": null,
                     *             "type": "expense",
                     *             "amount": 89.9,
                     *             "description": "Feira da semana",
                     *             "date": "2026-11-24",
                     *             "notes": null,
                     *             "transferId": null,
                     *             "feeOfTransferId": null,
                     *             "isRecurring": false,
                     *             "recurrenceId": null,
                     *             "occurrenceDate": null,
                     *             "recurrenceFrequency": null,
                     *             "recurrenceEndDate": null,
                     *             "importId": null,
                     *             "deletedAt": null,
                     *             "createdAt": "2026-11-24T12:00:00.000Z",
                     *             "updatedAt": "2026-11-24T12:00:00.000Z"
                     *           }
                     *         },
                     *         {
                     *           "index": 1,
                     *           "status": 400,
                     *           "problem": {
                     *             "code": "validation_failed",
                     *             "detail": "Há campos inválidos. Veja em cada um o que seria certo.",
                     *             "errors": [
                     *               {
                     *                 "path": "body.items.1.amount",
                     *                 "message": "Informe um valor maior que zero."
                     *               }
                     *             ]
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description One for each item, in their order. */
                        items: {
                            /** @description The place in the request, from 0 on. */
                            index: number;
                            /** @description With any other status: nothing of it is written. */
                            problem?: {
                                /**
                                 * @description As of a refused `POST /transactions`.
                                 * @example rule_broken
                                 */
                                code: string;
                                detail: string;
                                /** @description Every wrong field, by its place in the request: `body.items.3.amount`. */
                                errors?: {
                                    message: string;
                                    path: string;
                                }[];
                            };
                            /** @description What `POST /transactions` would have answered. */
                            status: 201 | 400 | 404 | 422;
                            /** @description With 201: it is written. */
                            transaction?: {
                                /** @description `null` when its account was deleted. */
                                accountId: string | null;
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                                categoryId: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /**
                                 * Format: date
                                 * @description A civil date, `YYYY-MM-DD`.
                                 * @example 2026-01-31
                                 */
                                date: string;
                                deletedAt: string | null;
                                description: string | null;
                                /** @description The transfer that it is the fee of: an expense as any other. */
                                feeOfTransferId: string | null;
                                id: string;
                                /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                                importId: string | null;
                                isRecurring: boolean;
                                notes: string | null;
                                /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                                occurrenceDate: string | null;
                                recurrenceEndDate: string | null;
                                recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                                recurrenceId: string | null;
                                /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                                splits: {
                                    /**
                                     * @description Reais, at most two decimals, more than zero.
                                     * @example 89.9
                                     */
                                    amount: number;
                                    categoryId: string | null;
                                    description: string | null;
                                }[] | null;
                                /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                                transferId: string | null;
                                /** @enum {string} */
                                type: "income" | "expense";
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        }[];
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    createTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fromAccountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                 *       "toAccountId": "a2-0c1b7d3e5f6a48b29c1d",
                 *       "amount": 500,
                 *       "date": "2026-11-24",
                 *       "description": "Reserva do mês"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Reais, at most two decimals, more than zero.
                     * @example 89.9
                     */
                    amount: number;
                    /**
                     * Format: date
                     * @description A civil date, `YYYY-MM-DD`.
                     * @example 2026-01-31
                     */
                    date: string;
                    description?: string | null;
                    /**
                     * @description What the bank took for it from the first account: an expense of its own.
                     * @example 89.9
                     */
                    fee?: number;
                    feeCategoryId?: string | null;
                    fromAccountId: string;
                    notes?: string | null;
                    toAccountId: string;
                };
            };
        };
        responses: {
            /** @description Move money from one account to another */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *       "from": {
                     *         "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *         "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *         "categoryId": null,
                     *         "splits": null,
                     *         "type": "expense",
                     *         "amount": 500,
                     *         "description": "Reserva do mês",
                     *         "date": "2026-11-24",
                     *         "notes": null,
                     *         "transferId": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *         "feeOfTransferId": null,
                     *         "isRecurring": false,
                     *         "recurrenceId": null,
                     *         "occurrenceDate": null,
                     *         "recurrenceFrequency": null,
                     *         "recurrenceEndDate": null,
                     *         "importId": null,
                     *         "deletedAt": null,
                     *         "createdAt": "2026-11-24T12:00:00.000Z",
                     *         "updatedAt": "2026-11-24T12:00:00.000Z"
                     *       },
                     *       "to": {
                     *         "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a02",
                     *         "accountId": "a2-0c1b7d3e5f6a48b29c1d",
                     *         "categoryId": null,
                     *         "splits": null,
                     *         "type": "income",
                     *         "amount": 500,
                     *         "description": "Reserva do mês",
                     *         "date": "2026-11-24",
                     *         "notes": null,
                     *         "transferId": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *         "feeOfTransferId": null,
                     *         "isRecurring": false,
                     *         "recurrenceId": null,
                     *         "occurrenceDate": null,
                     *         "recurrenceFrequency": null,
                     *         "recurrenceEndDate": null,
                     *         "importId": null,
                     *         "deletedAt": null,
                     *         "createdAt": "2026-11-24T12:00:00.000Z",
                     *         "updatedAt": "2026-11-24T12:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description Where it was written with one that is not deleted by itself. */
                        fee?: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                        from: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                        id: string;
                        to: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    readTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have: 304 without a body where it is still the version. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One transfer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *       "from": {
                     *         "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *         "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *         "categoryId": null,
                     *         "splits": null,
                     *         "type": "expense",
                     *         "amount": 500,
                     *         "description": "Reserva do mês",
                     *         "date": "2026-11-24",
                     *         "notes": null,
                     *         "transferId": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *         "feeOfTransferId": null,
                     *         "isRecurring": false,
                     *         "recurrenceId": null,
                     *         "occurrenceDate": null,
                     *         "recurrenceFrequency": null,
                     *         "recurrenceEndDate": null,
                     *         "importId": null,
                     *         "deletedAt": null,
                     *         "createdAt": "2026-11-24T12:00:00.000Z",
                     *         "updatedAt": "2026-11-24T12:00:00.000Z"
                     *       },
                     *       "to": {
                     *         "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a02",
                     *         "accountId": "a2-0c1b7d3e5f6a48b29c1d",
                     *         "categoryId": null,
                     *         "splits": null,
                     *         "type": "income",
                     *         "amount": 500,
                     *         "description": "Reserva do mês",
                     *         "date": "2026-11-24",
                     *         "notes": null,
                     *         "transferId": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *         "feeOfTransferId": null,
                     *         "isRecurring": false,
                     *         "recurrenceId": null,
                     *         "occurrenceDate": null,
                     *         "recurrenceFrequency": null,
                     *         "recurrenceEndDate": null,
                     *         "importId": null,
                     *         "deletedAt": null,
                     *         "createdAt": "2026-11-24T12:00:00.000Z",
                     *         "updatedAt": "2026-11-24T12:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description Where it was written with one that is not deleted by itself. */
                        fee?: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                        from: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                        id: string;
                        to: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
            };
            /** @description It is still the version that `If-None-Match` names. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    updateTransfer: {
        parameters: {
            query?: never;
            header: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag you read, or `*`. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 500
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Reais, at most two decimals, more than zero.
                     * @example 89.9
                     */
                    amount?: number;
                    /**
                     * Format: date
                     * @description A civil date, `YYYY-MM-DD`.
                     * @example 2026-01-31
                     */
                    date?: string;
                    description?: string | null;
                    fromAccountId?: string;
                    notes?: string | null;
                    toAccountId?: string;
                };
            };
        };
        responses: {
            /** @description Edit a transfer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *       "from": {
                     *         "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *         "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *         "categoryId": null,
                     *         "splits": null,
                     *         "type": "expense",
                     *         "amount": 500,
                     *         "description": "Reserva do mês",
                     *         "date": "2026-11-24",
                     *         "notes": null,
                     *         "transferId": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *         "feeOfTransferId": null,
                     *         "isRecurring": false,
                     *         "recurrenceId": null,
                     *         "occurrenceDate": null,
                     *         "recurrenceFrequency": null,
                     *         "recurrenceEndDate": null,
                     *         "importId": null,
                     *         "deletedAt": null,
                     *         "createdAt": "2026-11-24T12:00:00.000Z",
                     *         "updatedAt": "2026-11-24T12:00:00.000Z"
                     *       },
                     *       "to": {
                     *         "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a02",
                     *         "accountId": "a2-0c1b7d3e5f6a48b29c1d",
                     *         "categoryId": null,
                     *         "splits": null,
                     *         "type": "income",
                     *         "amount": 500,
                     *         "description": "Reserva do mês",
                     *         "date": "2026-11-24",
                     *         "notes": null,
                     *         "transferId": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *         "feeOfTransferId": null,
                     *         "isRecurring": false,
                     *         "recurrenceId": null,
                     *         "occurrenceDate": null,
                     *         "recurrenceFrequency": null,
                     *         "recurrenceEndDate": null,
                     *         "importId": null,
                     *         "deletedAt": null,
                     *         "createdAt": "2026-11-24T12:00:00.000Z",
                     *         "updatedAt": "2026-11-24T12:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description Where it was written with one that is not deleted by itself. */
                        fee?: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                        from: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                        id: string;
                        to: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `version_mismatch`: The resource has changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The resource has changed since it was read",
                     *       "status": 412,
                     *       "code": "version_mismatch",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version_mismatch";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `precondition_required`: If-Match is required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "If-Match is required",
                     *       "status": 428,
                     *       "code": "precondition_required",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "precondition_required";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    deleteTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a transfer */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    restoreTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take back the deletion of a transfer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *       "from": {
                     *         "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *         "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *         "categoryId": null,
                     *         "splits": null,
                     *         "type": "expense",
                     *         "amount": 500,
                     *         "description": "Reserva do mês",
                     *         "date": "2026-11-24",
                     *         "notes": null,
                     *         "transferId": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *         "feeOfTransferId": null,
                     *         "isRecurring": false,
                     *         "recurrenceId": null,
                     *         "occurrenceDate": null,
                     *         "recurrenceFrequency": null,
                     *         "recurrenceEndDate": null,
                     *         "importId": null,
                     *         "deletedAt": null,
                     *         "createdAt": "2026-11-24T12:00:00.000Z",
                     *         "updatedAt": "2026-11-24T12:00:00.000Z"
                     *       },
                     *       "to": {
                     *         "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a02",
                     *         "accountId": "a2-0c1b7d3e5f6a48b29c1d",
                     *         "categoryId": null,
                     *         "splits": null,
                     *         "type": "income",
                     *         "amount": 500,
                     *         "description": "Reserva do mês",
                     *         "date": "2026-11-24",
                     *         "notes": null,
                     *         "transferId": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *         "feeOfTransferId": null,
                     *         "isRecurring": false,
                     *         "recurrenceId": null,
                     *         "occurrenceDate": null,
                     *         "recurrenceFrequency": null,
                     *         "recurrenceEndDate": null,
                     *         "importId": null,
                     *         "deletedAt": null,
                     *         "createdAt": "2026-11-24T12:00:00.000Z",
                     *         "updatedAt": "2026-11-24T12:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description Where it was written with one that is not deleted by itself. */
                        fee?: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                        from: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                        id: string;
                        to: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
            };
            /** @description `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    unlinkTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Say that a transfer is none */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": {
                     *         "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *         "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *         "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                     *         "splits": null,
                     *         "type": "expense",
                     *         "amount": 500,
                     *         "description": "Reserva do mês",
                     *         "date": "2026-11-24",
                     *         "notes": null,
                     *         "transferId": null,
                     *         "feeOfTransferId": null,
                     *         "isRecurring": false,
                     *         "recurrenceId": null,
                     *         "occurrenceDate": null,
                     *         "recurrenceFrequency": null,
                     *         "recurrenceEndDate": null,
                     *         "importId": null,
                     *         "deletedAt": null,
                     *         "createdAt": "2026-11-24T12:00:00.000Z",
                     *         "updatedAt": "2026-11-24T12:00:00.000Z"
                     *       },
                     *       "to": {
                     *         "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a02",
                     *         "accountId": "a2-0c1b7d3e5f6a48b29c1d",
                     *         "categoryId": null,
                     *         "splits": null,
                     *         "type": "income",
                     *         "amount": 500,
                     *         "description": "Reserva do mês",
                     *         "date": "2026-11-24",
                     *         "notes": null,
                     *         "transferId": null,
                     *         "feeOfTransferId": null,
                     *         "isRecurring": false,
                     *         "recurrenceId": null,
                     *         "occurrenceDate": null,
                     *         "recurrenceFrequency": null,
                     *         "recurrenceEndDate": null,
                     *         "importId": null,
                     *         "deletedAt": null,
                     *         "createdAt": "2026-11-24T12:00:00.000Z",
                     *         "updatedAt": "2026-11-24T12:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        fee?: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                        from: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                        to: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
            };
            /** @description `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The Idempotency-Key was used with another request",
                     *       "status": 422,
                     *       "code": "idempotency_key_reused",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    linkTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fromTransactionId": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                 *       "toTransactionId": "202611240195f7a05c9e7c119d3e2f6f5b9d1a02"
                 *     }
                 */
                "application/json": {
                    /** @description The expense: what left one account. */
                    fromTransactionId: string;
                    /** @description The income: what arrived in another. */
                    toTransactionId: string;
                };
            };
        };
        responses: {
            /** @description Say that two transactions are one transfer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *       "from": {
                     *         "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *         "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *         "categoryId": null,
                     *         "splits": null,
                     *         "type": "expense",
                     *         "amount": 500,
                     *         "description": "Reserva do mês",
                     *         "date": "2026-11-24",
                     *         "notes": null,
                     *         "transferId": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *         "feeOfTransferId": null,
                     *         "isRecurring": false,
                     *         "recurrenceId": null,
                     *         "occurrenceDate": null,
                     *         "recurrenceFrequency": null,
                     *         "recurrenceEndDate": null,
                     *         "importId": null,
                     *         "deletedAt": null,
                     *         "createdAt": "2026-11-24T12:00:00.000Z",
                     *         "updatedAt": "2026-11-24T12:00:00.000Z"
                     *       },
                     *       "to": {
                     *         "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a02",
                     *         "accountId": "a2-0c1b7d3e5f6a48b29c1d",
                     *         "categoryId": null,
                     *         "splits": null,
                     *         "type": "income",
                     *         "amount": 500,
                     *         "description": "Reserva do mês",
                     *         "date": "2026-11-24",
                     *         "notes": null,
                     *         "transferId": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *         "feeOfTransferId": null,
                     *         "isRecurring": false,
                     *         "recurrenceId": null,
                     *         "occurrenceDate": null,
                     *         "recurrenceFrequency": null,
                     *         "recurrenceEndDate": null,
                     *         "importId": null,
                     *         "deletedAt": null,
                     *         "createdAt": "2026-11-24T12:00:00.000Z",
                     *         "updatedAt": "2026-11-24T12:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description Where it was written with one that is not deleted by itself. */
                        fee?: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                        from: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                        id: string;
                        to: {
                            /** @description `null` when its account was deleted. */
                            accountId: string | null;
                            /**
                             * @description Reais, at most two decimals, more than zero.
                             * @example 89.9
                             */
                            amount: number;
                            /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                            categoryId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date
                             * @description A civil date, `YYYY-MM-DD`.
                             * @example 2026-01-31
                             */
                            date: string;
                            deletedAt: string | null;
                            description: string | null;
                            /** @description The transfer that it is the fee of: an expense as any other. */
                            feeOfTransferId: string | null;
                            id: string;
                            /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                            importId: string | null;
                            isRecurring: boolean;
                            notes: string | null;
                            /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                            occurrenceDate: string | null;
                            recurrenceEndDate: string | null;
                            recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                            recurrenceId: string | null;
                            /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                            splits: {
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                categoryId: string | null;
                                description: string | null;
                            }[] | null;
                            /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                            transferId: string | null;
                            /** @enum {string} */
                            type: "income" | "expense";
                            /** Format: date-time */
                            updatedAt: string;
                        };
                    };
                };
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    suggestTransfers: {
        parameters: {
            query?: {
                from?: string;
                limit?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Transactions that may be transfers */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-08-26",
                     *       "to": "2026-11-24",
                     *       "items": [
                     *         {
                     *           "from": {
                     *             "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                     *             "accountId": "a1-6f3c9d0b2a1e4f5d8c7b",
                     *             "categoryId": "c2-1b2d3f4a5c6e7f809a1b",
                     *             "splits": null,
                     *             "type": "expense",
                     *             "amount": 500,
                     *             "description": "Reserva do mês",
                     *             "date": "2026-11-24",
                     *             "notes": null,
                     *             "transferId": null,
                     *             "feeOfTransferId": null,
                     *             "isRecurring": false,
                     *             "recurrenceId": null,
                     *             "occurrenceDate": null,
                     *             "recurrenceFrequency": null,
                     *             "recurrenceEndDate": null,
                     *             "importId": null,
                     *             "deletedAt": null,
                     *             "createdAt": "2026-11-24T12:00:00.000Z",
                     *             "updatedAt": "2026-11-24T12:00:00.000Z"
                     *           },
                     *           "to": {
                     *             "id": "202611240195f7a05c9e7c119d3e2f6f5b9d1a02",
                     *             "accountId": "a2-0c1b7d3e5f6a48b29c1d",
                     *             "categoryId": null,
                     *             "splits": null,
                     *             "type": "income",
                     *             "amount": 500,
                     *             "description": "Reserva do mês",
                     *             "date": "2026-11-24",
                     *             "notes": null,
                     *             "transferId": null,
                     *             "feeOfTransferId": null,
                     *             "isRecurring": false,
                     *             "recurrenceId": null,
                     *             "occurrenceDate": null,
                     *             "recurrenceFrequency": null,
                     *             "recurrenceEndDate": null,
                     *             "importId": null,
                     *             "deletedAt": null,
                     *             "createdAt": "2026-11-24T12:00:00.000Z",
                     *             "updatedAt": "2026-11-24T12:00:00.000Z"
                     *           },
                     *           "daysApart": 0,
                     *           "confidence": 0.55,
                     *           "evidence": [
                     *             "transfer_words",
                     *             "only_one",
                     *             "same_day"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * Format: date
                         * @description A civil date, `YYYY-MM-DD`.
                         * @example 2026-01-31
                         */
                        from: string;
                        items: {
                            /** @description From 0 to 1. Never so sure that it would be linked unasked. */
                            confidence: number;
                            daysApart: number;
                            /** @description `linked_before`: a transfer of the period has the same words in the same account. `transfer_words`: both speak of a transfer. `only_one`: neither could go with another transaction. `same_day`. */
                            evidence: ("linked_before" | "transfer_words" | "only_one" | "same_day")[];
                            /** @description What left one account. */
                            from: {
                                /** @description `null` when its account was deleted. */
                                accountId: string | null;
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                                categoryId: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /**
                                 * Format: date
                                 * @description A civil date, `YYYY-MM-DD`.
                                 * @example 2026-01-31
                                 */
                                date: string;
                                deletedAt: string | null;
                                description: string | null;
                                /** @description The transfer that it is the fee of: an expense as any other. */
                                feeOfTransferId: string | null;
                                id: string;
                                /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                                importId: string | null;
                                isRecurring: boolean;
                                notes: string | null;
                                /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                                occurrenceDate: string | null;
                                recurrenceEndDate: string | null;
                                recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                                recurrenceId: string | null;
                                /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                                splits: {
                                    /**
                                     * @description Reais, at most two decimals, more than zero.
                                     * @example 89.9
                                     */
                                    amount: number;
                                    categoryId: string | null;
                                    description: string | null;
                                }[] | null;
                                /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                                transferId: string | null;
                                /** @enum {string} */
                                type: "income" | "expense";
                                /** Format: date-time */
                                updatedAt: string;
                            };
                            /** @description What arrived in another, as much. */
                            to: {
                                /** @description `null` when its account was deleted. */
                                accountId: string | null;
                                /**
                                 * @description Reais, at most two decimals, more than zero.
                                 * @example 89.9
                                 */
                                amount: number;
                                /** @description `null` also for a leg of a transfer, which is in no category, and where `splits` say the categories. */
                                categoryId: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /**
                                 * Format: date
                                 * @description A civil date, `YYYY-MM-DD`.
                                 * @example 2026-01-31
                                 */
                                date: string;
                                deletedAt: string | null;
                                description: string | null;
                                /** @description The transfer that it is the fee of: an expense as any other. */
                                feeOfTransferId: string | null;
                                id: string;
                                /** @description The import that wrote it, or that found it in a bank’s file; `null` where it came by no file. */
                                importId: string | null;
                                isRecurring: boolean;
                                notes: string | null;
                                /** @description Which occurrence of the series it is, by the day its rule gives; `date` is when it happened. */
                                occurrenceDate: string | null;
                                recurrenceEndDate: string | null;
                                recurrenceFrequency: ("daily" | "weekly" | "biweekly" | "monthly" | "quarterly" | "yearly") | null;
                                recurrenceId: string | null;
                                /** @description Its parts, where it is in several categories; `categoryId` is `null` then. `null` where it is whole. */
                                splits: {
                                    /**
                                     * @description Reais, at most two decimals, more than zero.
                                     * @example 89.9
                                     */
                                    amount: number;
                                    categoryId: string | null;
                                    description: string | null;
                                }[] | null;
                                /** @description The transfer that it is a leg of: then it is no income and no expense, and no statistic counts it. */
                                transferId: string | null;
                                /** @enum {string} */
                                type: "income" | "expense";
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        }[];
                        /**
                         * Format: date
                         * @description A civil date, `YYYY-MM-DD`.
                         * @example 2026-01-31
                         */
                        to: string;
                    };
                };
            };
            /** @description `validation_failed`: The request has invalid fields */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The request has invalid fields",
                     *       "status": 400,
                     *       "code": "validation_failed",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "validation_failed";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
    refuseSuggestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of 1 to 255 visible ASCII characters, new for each thing you want done; a UUID is a good one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fromTransactionId": "202611240195f7a05c9e7c119d3e2f6f5b9d1a01",
                 *       "toTransactionId": "202611240195f7a05c9e7c119d3e2f6f5b9d1a02"
                 *     }
                 */
                "application/json": {
                    /** @description The expense: what left one account. */
                    fromTransactionId: string;
                    /** @description The income: what arrived in another. */
                    toTransactionId: string;
                };
            };
        };
        responses: {
            /** @description Say that two transactions are no transfer */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_json`: The body is not valid JSON. `validation_failed`: The request has invalid fields. `invalid_idempotency_key`: The Idempotency-Key header is invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is not valid JSON",
                     *       "status": 400,
                     *       "code": "malformed_json",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_json" | "validation_failed" | "invalid_idempotency_key";
                    };
                };
            };
            /** @description `unauthenticated`: A valid access token is required */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A valid access token is required",
                     *       "status": 401,
                     *       "code": "unauthenticated",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `not_found`: Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "code": "not_found",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `in_progress`: The same request is still being carried out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The same request is still being carried out",
                     *       "status": 409,
                     *       "code": "in_progress",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body is too large",
                     *       "status": 413,
                     *       "code": "payload_too_large",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: The body must be application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "The body must be application/json",
                     *       "status": 415,
                     *       "code": "unsupported_media_type",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rule_broken`: A rule does not allow it. `idempotency_key_reused`: The Idempotency-Key was used with another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "A rule does not allow it",
                     *       "status": 422,
                     *       "code": "rule_broken",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rule_broken" | "idempotency_key_reused";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "code": "rate_limited",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal_error`: Something went wrong */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Something went wrong",
                     *       "status": 500,
                     *       "code": "internal_error",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal_error";
                    };
                };
            };
            /** @description `temporarily_unavailable`: Temporarily unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Temporarily unavailable",
                     *       "status": 503,
                     *       "code": "temporarily_unavailable",
                     *       "detail": "Uma frase em português que pode ser mostrada à pessoa.",
                     *       "traceId": "1-69246a30-5d2f0c6e8a1b4c3d2e1f0a9b"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "temporarily_unavailable";
                    };
                };
            };
        };
    };
}
