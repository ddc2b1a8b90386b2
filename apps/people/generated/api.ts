export interface paths {
    "/people/_/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Go to the issuer to sign in */
        get: {
            parameters: {
                query?: {
                    returnTo?: string;
                    iss?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Come back from the issuer */
        get: {
            parameters: {
                query?: {
                    state?: string;
                    code?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleSession"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/session/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose installation (Kund) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        customerNumber: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleSession"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/session/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose company */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        number: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleSession"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/session/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose language */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        language: "sv" | "en";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleSession"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            redirectTo: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    search?: string;
                    kind?: "person" | "api";
                    active?: string;
                    connect?: "none" | "pending" | "verified";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["PeopleUser"][];
                            nextCursor: string | null;
                            counts: {
                                all: number;
                                none: number;
                                pending: number;
                                verified: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        /** Make a user, for a person or for an API */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "person";
                        username: string;
                        name: string;
                        employeeId?: string | null;
                        /** @enum {string} */
                        language?: "sv" | "en";
                        connectEmail?: string | null;
                        roles: ({
                            /** @enum {string} */
                            scope: "installation";
                            role: string;
                        } | {
                            /** @enum {string} */
                            scope: "company";
                            role: string;
                            company: number;
                        } | {
                            /** @enum {string} */
                            scope: "coding";
                            role: string;
                            dimension: string;
                            code: string;
                        } | {
                            /** @enum {string} */
                            scope: "self";
                            role: string;
                        })[];
                    } | {
                        /** @enum {string} */
                        kind: "api";
                        username: string;
                        name: string;
                        employeeId?: string | null;
                        /** @enum {string} */
                        language?: "sv" | "en";
                        roles: ({
                            /** @enum {string} */
                            scope: "installation";
                            role: string;
                        } | {
                            /** @enum {string} */
                            scope: "company";
                            role: string;
                            company: number;
                        } | {
                            /** @enum {string} */
                            scope: "coding";
                            role: string;
                            dimension: string;
                            code: string;
                        } | {
                            /** @enum {string} */
                            scope: "self";
                            role: string;
                        })[];
                        password?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            user: components["schemas"]["PeopleUser"];
                            password: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleUser"];
                    };
                };
            };
        };
        /** Change a user */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                        name: string;
                        /** @enum {string} */
                        language: "sv" | "en";
                        employeeId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleUser"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/assignable-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Roles that I may give to others */
        get: {
            parameters: {
                query?: {
                    company?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                code: string;
                                name: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/users/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Place the user’s roles */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        roles: ({
                            /** @enum {string} */
                            scope: "installation";
                            role: string;
                        } | {
                            /** @enum {string} */
                            scope: "company";
                            role: string;
                            company: number;
                        } | {
                            /** @enum {string} */
                            scope: "coding";
                            role: string;
                            dimension: string;
                            code: string;
                        } | {
                            /** @enum {string} */
                            scope: "self";
                            role: string;
                        })[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleUser"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/users/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Activate a user */
        post: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleUser"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/users/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deactivate a user: sessions and tokens end at once */
        post: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleUser"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/users/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new password for an API user, shown once; the one before works for another day */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            user: components["schemas"]["PeopleUser"];
                            password: string | null;
                            previousUntil: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/users/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verifiera konto: send the invitation now, again or for the first time */
        post: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleUser"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/users/{id}/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Correct the Connect address */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        emailRepeated: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleUser"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/users/{id}/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ta bort kopplingen: let go of the account, and take back what has gone out */
        post: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleUser"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/users/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Link sign-in: the person’s id at an outside issuer */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        subject: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleUser"];
                    };
                };
            };
        };
        post?: never;
        /** Unlink: let go of the person at an outside issuer; sessions end at once */
        delete: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleUser"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/dimensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Account dimensions */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["PageDimension"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Codes with their managers */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    dimension?: string;
                    search?: string;
                    active?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["PageAccount"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a code */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        dimension: string;
                        code: string;
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountWithManagers"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/accounts/{dimension}/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One code with all its dated managers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dimension: string;
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountWithManagers"];
                    };
                };
            };
        };
        /** Rename a code, or take it out of use */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dimension: string;
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        active: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountWithManagers"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/accounts/{dimension}/{code}/managers/{from}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Who is the nearest manager from that day */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dimension: string;
                    code: string;
                    from: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        employeeId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountWithManagers"];
                    };
                };
            };
        };
        post?: never;
        /** Take a dated manager away */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    dimension: string;
                    code: string;
                    from: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountWithManagers"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The installation */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Installation"];
                    };
                };
            };
        };
        /** Rename the installation */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Installation"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["PageCompany"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a company */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        number: number;
                        name: string;
                        organisationNumber?: string | null;
                        /** @default Europe/Stockholm */
                        timeZone?: string;
                        licences?: "employee"[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageCompany"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/companies/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One company */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageCompany"];
                    };
                };
            };
        };
        /** Change a company */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        organisationNumber: string | null;
                        timeZone: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageCompany"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/companies/{number}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many hires a change would plan again; nothing is saved */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        timeZone?: string;
                        licences?: "employee"[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            scheduledInvitations: number;
                            hiresUnderReview: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/companies/{number}/licences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Switch add-ons on or off */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        licences: "employee"[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageCompany"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/employees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Employees, by name */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    company?: number;
                    status?: "current" | "future" | "left";
                    search?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["EmployeeRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/employees/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One employee */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EmployeePage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is registered of somebody */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        fields: {
                            [key: string]: string | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangedEmployee"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/people/_/employees/{id}/cost-centre": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Place somebody on another cost centre, from a day on */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        costCentre: string | null;
                        /** Format: date */
                        from: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangedEmployee"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/employees/{id}/identity-number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The whole identity number, with a reason; audited */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            personalNumber: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/people-search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find people by part of a name, number or e-mail; at most 20 */
        get: {
            parameters: {
                query: {
                    q: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["FoundPerson"][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/employment-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Employment templates */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    company?: number;
                    active?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["PageEmploymentTemplate"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add an employment template */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        company: number;
                        code: string;
                        name: string;
                        /** @default  */
                        description?: string;
                        /** @default false */
                        isDefault?: boolean;
                        /** @default true */
                        active?: boolean;
                        /** @default null */
                        userTemplate?: string | null;
                        /** @default null */
                        series?: {
                            /** @enum {string} */
                            mode: "first-free" | "highest-plus-one";
                            from: number;
                            to: number;
                        } | null;
                        /**
                         * @default employee
                         * @enum {string}
                         */
                        kind?: "employee" | "external";
                        /** @default null */
                        employmentForm?: string | null;
                        /** @default null */
                        position?: string | null;
                        /** @default null */
                        personnelCategory?: string | null;
                        /** @default null */
                        employmentRate?: number | null;
                        /** @default null */
                        costCentre?: string | null;
                        /** @default null */
                        flow?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageEmploymentTemplate"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/employment-templates/{company}/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One employment template */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    company: number;
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageEmploymentTemplate"];
                    };
                };
            };
        };
        /** Change an employment template */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    company: number;
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @default  */
                        description?: string;
                        /** @default false */
                        isDefault?: boolean;
                        /** @default true */
                        active?: boolean;
                        /** @default null */
                        userTemplate?: string | null;
                        /** @default null */
                        series?: {
                            /** @enum {string} */
                            mode: "first-free" | "highest-plus-one";
                            from: number;
                            to: number;
                        } | null;
                        /**
                         * @default employee
                         * @enum {string}
                         */
                        kind?: "employee" | "external";
                        /** @default null */
                        employmentForm?: string | null;
                        /** @default null */
                        position?: string | null;
                        /** @default null */
                        personnelCategory?: string | null;
                        /** @default null */
                        employmentRate?: number | null;
                        /** @default null */
                        costCentre?: string | null;
                        /** @default null */
                        flow?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageEmploymentTemplate"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** New-hire flows */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["PageFlow"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/flows/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One new-hire flow */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageFlow"];
                    };
                };
            };
        };
        /** Rename a flow, or take it in or out of use */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        active: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageFlow"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/flows/{code}/levels/{level}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How a level is used: on or off, what it requires, and its fields */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                    level: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        used: boolean;
                        requires: string | null;
                        fields: components["schemas"]["ReviewFieldRuleInput"][];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageFlow"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How it stands with everything connected */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IntegrationsOverview"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/integrations/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the accounts API answers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IdentityStatus"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/integrations/teamtailor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Settings of Flex HRM in Teamtailor */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TeamtailorSettings"];
                    };
                };
            };
        };
        /** Changes the partner key and the webhook secret; neither is ever answered */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        apiKey?: string | null;
                        webhookSecret?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TeamtailorSettings"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/integrations/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has come in */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    state?: "received" | "handled" | "refused";
                    system?: "teamtailor" | "identity" | "other";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["InboxRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/integrations/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Result cards in Teamtailor */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    state?: "waiting" | "delivered" | "refused";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ResultCardRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/integrations/attention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs that have used up their tries */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["AttentionRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/integrations/attention/{id}/run-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Runs the job again */
        post: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/integrations/attention/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The job is not to be run again, for the reason given */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/integrations/inbox/{id}/run-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Handles the event again */
        post: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InboxRow"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/integrations/cards/{id}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the card again */
        post: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ResultCardRow"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/new-hires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The worklist, newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    company?: number;
                    status?: "under-review" | "approved" | "needs-decision" | "withdrawn";
                    search?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["HireRow"][];
                            nextCursor: string | null;
                            levels: {
                                code: string;
                                name: string;
                            }[];
                            counts: {
                                "under-review": number;
                                "needs-decision": number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        /** Hire somebody */
        post: {
            parameters: {
                query?: {
                    dryRun?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        company: number;
                        employmentTemplate: string;
                        employmentNumber?: string;
                        firstName: string;
                        lastName: string;
                        personalNumber?: string;
                        /** Format: date */
                        birthDate?: string;
                        /** @enum {string} */
                        gender?: "female" | "male";
                        nationality?: string;
                        birthPlace?: string;
                        birthCountry?: string;
                        /** Format: email */
                        emailPrivate?: string;
                        /** Format: email */
                        emailWork?: string;
                        emailConnect?: string;
                        emailConnectRepeated?: string;
                        phoneMobile?: string;
                        employmentDate: string | null;
                        costCentre?: string | null;
                        /** @default true */
                        invite?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HireResult"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/new-hires/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One hire */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HirePage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change details of a hire */
        patch: {
            parameters: {
                query?: {
                    dryRun?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default {} */
                        fields?: {
                            [key: string]: string | null;
                        };
                        invite?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HireResult"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/people/_/new-hires/{id}/review-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who ticked which level, and what was taken back */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                /** Format: date-time */
                                at: string;
                                level: string;
                                levelName: string;
                                /** @enum {string} */
                                what: "approved" | "undone";
                                actor: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/new-hire-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the form offers in a company */
        get: {
            parameters: {
                query?: {
                    company?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HireForm"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/new-hires/{id}/review/{level}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tick a review level, with what is filled in at it */
        post: {
            parameters: {
                query?: {
                    dryRun?: string;
                };
                header?: never;
                path: {
                    id: string;
                    level: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default {} */
                        fields?: {
                            [key: string]: string | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HireResult"];
                    };
                };
            };
        };
        /** Take a tick back */
        delete: {
            parameters: {
                query?: {
                    dryRun?: string;
                };
                header?: never;
                path: {
                    id: string;
                    level: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HireResult"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/new-hires/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a hire; dryRun lists what will happen */
        post: {
            parameters: {
                query?: {
                    dryRun?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HireResult"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/new-hires/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who a hire is about that may be somebody who is here */
        post: {
            parameters: {
                query?: {
                    dryRun?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        as: "same-person" | "new-person" | "rejected";
                        reason?: string;
                        emailConnect?: string | null;
                        emailConnectRepeated?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HireResult"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/new-hires/{id}/invitation/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verifiera konto: send the invitation now, again or for the first time */
        post: {
            parameters: {
                query?: {
                    dryRun?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HireResult"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/new-hires/{id}/invitation/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the link stop working */
        post: {
            parameters: {
                query?: {
                    dryRun?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HireResult"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/new-hires/{id}/invitation/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Correct the Connect address */
        put: {
            parameters: {
                query?: {
                    dryRun?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        emailRepeated: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HireResult"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/invitations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** When and how somebody would be invited; nothing is stored */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PageInvitationPreviewRequest"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageInvitationPreview"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Roles */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Role"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/roles/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One role and who holds it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoleWithHolders"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/security/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verified and allowed domains */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleDomains"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/security/domains/{domain}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many hires would get accounts at once if the domain were verified */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    domain: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            domain: string;
                            accountsAtOnce: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/security/allowed-domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the allowed domains; none means no limit */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        domains: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleDomains"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/security/verified-domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask identity for a domain; it is pending, with the TXT record to set */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        domain: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleDomains"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/security/verified-domains/{domain}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have identity verify a domain on the administrator’s word */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    domain: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleDomains"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/security/verified-domains/{domain}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens to hires if the domain is removed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    domain: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DomainRemoval"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/security/verified-domains/{domain}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Have identity no longer answer for a domain; one that is pending is forgotten */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    domain: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleDomains"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/security/domains-by-hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a verified domain by hand (outside issuer) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        domain: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleDomains"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/security/domains-by-hand/{domain}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** A domain entered by hand is no longer verified */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    domain: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleDomains"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/start-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the reader */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StartPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/user-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** User templates */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["PageUserTemplate"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Add a user template */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @default  */
                        description?: string;
                        roles: string[];
                        /**
                         * @default sv
                         * @enum {string}
                         */
                        language?: "sv" | "en";
                        /** @default 5 */
                        deactivateAfterDays?: number;
                        /** @default 1 */
                        reactivateBeforeDays?: number;
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageUserTemplate"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/_/user-templates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user template */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageUserTemplate"];
                    };
                };
            };
        };
        /** Change a user template */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @default  */
                        description?: string;
                        roles: string[];
                        /**
                         * @default sv
                         * @enum {string}
                         */
                        language?: "sv" | "en";
                        /** @default 5 */
                        deactivateAfterDays?: number;
                        /** @default 1 */
                        reactivateBeforeDays?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageUserTemplate"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/backchannel-logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End sessions on the issuer’s word */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/x-www-form-urlencoded": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/accounts-events/{customerNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Events of the accounts API (Standard Webhooks) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    customerNumber: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": string;
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            received: true;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/webapi/api/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A bearer token for an API user */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TokenRequest"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TokenResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/webapi/api/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies that the API user may use */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CompanyList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/webapi/api/employmenttemplates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Employment templates */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    company?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EmploymentTemplateList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/webapi/api/usertemplates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** User templates */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UserTemplateList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/webapi/api/newhireflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** New-hire flows with their levels */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewHireFlowList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/webapi/api/accountdimensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Account dimensions */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountDimensionList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/webapi/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of a dimension */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    dimension?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DimensionAccountList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/webapi/api/employees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Employees, by when they were last changed */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    company?: number;
                    status?: "current" | "future" | "left";
                    reviewed?: string;
                    updatedSince?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EmployeeList"];
                    };
                };
            };
        };
        put?: never;
        /** Hires somebody */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateEmployee"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CreatedEmployee"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/webapi/api/employees/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One employee */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Employee"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/webapi/api/newhires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** New hires, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    company?: number;
                    status?: "under-review" | "approved" | "needs-decision" | "withdrawn";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewHireList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/webapi/api/newhires/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One hire with its invitation and timeline */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewHireDetail"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/webapi/api/newhires/{id}/review/{level}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves a level, after having saved fields of it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                    level: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReviewRequest"] | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewHireDetail"];
                    };
                };
            };
        };
        /** Takes an approval back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    level: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewHireDetail"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/webapi/api/newhires/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a hire; with dryRun it only lists what will happen */
        post: {
            parameters: {
                query?: {
                    dryRun?: string;
                };
                header?: {
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WithdrawRequest"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WithdrawResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/webapi/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UserList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/webapi/api/users/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the invitation now, or once more */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never> | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VerifyUserResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/webapi/api/invitations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** When and how somebody would be invited */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InvitationPreviewRequest"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvitationPreview"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/teamtailor/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The form that activates Flex HRM */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/teamtailor/activation/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether what the administrator entered is right */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/teamtailor/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The form of a trigger, with live companies and templates */
        get: {
            parameters: {
                query?: {
                    webhook_data?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/teamtailor/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A trigger has run: somebody is to be hired */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/teamtailor/hire/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The card’s retry button was clicked */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        AccountRef: {
            dimension: string;
            code: string;
        };
        InvitationPreviewRequest: {
            company: number;
            employmentDate: string | null;
            emailConnect: string | null;
            /** @enum {string} */
            review: "none" | "open" | "approved";
            /** Format: date-time */
            decidedAt: string;
        };
        ReviewRequest: {
            fields?: {
                [key: string]: string | number | boolean | null | components["schemas"]["AccountRef"][];
            };
        };
        WithdrawRequest: {
            reason: string;
        };
        CreateEmployee: {
            company: number;
            employmentTemplate: string;
            employmentNumber?: string | null;
            firstName: string;
            lastName: string;
            personalNumber?: string | null;
            birthDate?: string | null;
            emailPrivate?: string | null;
            emailWork?: string | null;
            emailConnect?: string | null;
            phoneMobile?: string | null;
            employmentDate?: string | null;
            accounts?: components["schemas"]["AccountRef"][] | null;
            externalReference?: string | null;
            invite?: boolean | null;
        };
        TokenRequest: {
            instance: string | number;
            username: string;
            password: string;
        };
        ReviewFieldRuleInput: {
            /** @enum {string} */
            field: "employmentNumber" | "firstName" | "lastName" | "personalNumber" | "birthDate" | "gender" | "nationality" | "birthPlace" | "birthCountry" | "emailWork" | "emailPrivate" | "emailConnect" | "phoneMobile" | "phoneWork" | "careOf" | "street" | "postalCode" | "city" | "country" | "employmentDate" | "costCentre" | "employmentForm" | "position" | "personnelCategory" | "employmentRate";
            show: boolean;
            editable: boolean;
            required: boolean;
        };
        PageInvitationPreviewRequest: {
            company: number;
            employmentDate: string | null;
            emailConnect: string | null;
            /** @enum {string} */
            review: "none" | "open" | "approved";
            /** Format: date-time */
            decidedAt: string;
        };
        /** @enum {string} */
        InvitationReason: "withdrawn" | "do-not-invite" | "no-user-template" | "already-linked" | "user-inactive" | "no-address" | "under-review" | "verified-domain" | "no-start-date" | "already-invited" | "starts-soon" | "day-before-start";
        InvitationPreview: {
            /** @enum {string} */
            how: "mail" | "account-without-mail" | "wait";
            at: string | null;
            expiresAt: string | null;
            because: components["schemas"]["InvitationReason"];
            explanation: string;
        };
        HireInvitation: {
            /** @enum {string} */
            how: "mail" | "account-without-mail" | "wait";
            at: string | null;
            expiresAt: string | null;
            because: components["schemas"]["InvitationReason"];
            explanation: string;
            /** @enum {string} */
            state: "none" | "awaiting-review" | "scheduled" | "sending" | "sent" | "verified" | "not-needed" | "cancelled" | "superseded" | "failed" | "expired" | "revoked";
        };
        ReviewLevel: {
            code: string;
            name: string;
            reviewedBy?: string;
            /** Format: date-time */
            reviewedAt?: string;
        };
        NewHire: {
            id: string;
            employeeId: string | null;
            employmentNumber: string | null;
            firstName: string;
            lastName: string;
            company: number;
            employmentTemplate: string;
            flow: string;
            /** @enum {string} */
            status: "under-review" | "approved" | "needs-decision" | "withdrawn";
            employmentDate: string | null;
            levels: components["schemas"]["ReviewLevel"][];
            /** @enum {string} */
            source: "form" | "api" | "teamtailor";
            /** Format: date-time */
            createdAt: string;
        };
        NewHireList: {
            data: components["schemas"]["NewHire"][];
            nextCursor: string | null;
        };
        TimelineEntry: {
            /** Format: date-time */
            at: string;
            code: string;
            actor?: string;
            text: string;
            because?: string;
        };
        NewHireDetail: {
            id: string;
            employeeId: string | null;
            employmentNumber: string | null;
            firstName: string;
            lastName: string;
            company: number;
            employmentTemplate: string;
            flow: string;
            /** @enum {string} */
            status: "under-review" | "approved" | "needs-decision" | "withdrawn";
            employmentDate: string | null;
            levels: components["schemas"]["ReviewLevel"][];
            /** @enum {string} */
            source: "form" | "api" | "teamtailor";
            /** Format: date-time */
            createdAt: string;
            invitation: components["schemas"]["HireInvitation"];
            timeline: components["schemas"]["TimelineEntry"][];
        };
        WithdrawResponse: {
            done: boolean;
            effects: {
                code: string;
                text: string;
            }[];
        };
        User: {
            id: string;
            username: string;
            employeeId?: string;
            active: boolean;
            roles: {
                role: string;
                /** @enum {string} */
                scope: "installation" | "company" | "coding" | "self";
                ref: string | null;
            }[];
            connect: {
                /** @enum {string} */
                status: "none" | "pending" | "verified";
                email?: string;
                /** Format: date-time */
                linkedAt?: string;
            };
        };
        UserList: {
            data: components["schemas"]["User"][];
            nextCursor: string | null;
        };
        VerifyUserResponse: {
            id: string;
            invitation: components["schemas"]["HireInvitation"];
        };
        EmploymentPeriod: {
            id: string;
            startDate: string | null;
            endDate: string | null;
            employmentTemplate: string;
            reviewed: boolean;
        };
        DatedAccount: {
            dimension: string;
            code: string;
            from: string | null;
            to: string | null;
        };
        Employee: {
            id: string;
            company: number;
            employmentNumber: string;
            firstName: string;
            lastName: string;
            personalNumber: string | null;
            birthDate: string | null;
            emailPrivate: string | null;
            emailWork: string | null;
            emailConnect: string | null;
            phoneMobile: string | null;
            externalReference: string | null;
            /** @enum {string} */
            status: "current" | "future" | "left";
            reviewed: boolean;
            employmentPeriods: components["schemas"]["EmploymentPeriod"][];
            accounts: components["schemas"]["DatedAccount"][];
            nearestManager: {
                employeeId: string;
                name: string;
            } | null;
            userId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        EmployeeList: {
            data: components["schemas"]["Employee"][];
            nextCursor: string | null;
        };
        CreatedEmployee: {
            id: string | null;
            employmentNumber: string | null;
            periodId: string | null;
            newHire: {
                id: string;
                /** @enum {string} */
                status: "under-review" | "approved" | "needs-decision" | "withdrawn";
                levels: components["schemas"]["ReviewLevel"][];
            } | null;
            user: {
                id: string;
                /** @enum {string} */
                connect: "none" | "pending" | "verified";
            } | null;
            invitation: components["schemas"]["InvitationPreview"];
        };
        Company: {
            number: number;
            name: string;
            organisationNumber: string | null;
            timeZone: string;
        };
        CompanyList: {
            data: components["schemas"]["Company"][];
            nextCursor: string | null;
        };
        NumberSeries: {
            /** @enum {string} */
            mode: "first-free" | "highest-plus-one";
            from: number;
            to: number;
        };
        EmploymentTemplate: {
            code: string;
            name: string;
            company: number;
            description: string | null;
            isDefault: boolean;
            flow: string;
            userTemplate: string | null;
            numberSeries: components["schemas"]["NumberSeries"] | null;
        };
        EmploymentTemplateList: {
            data: components["schemas"]["EmploymentTemplate"][];
            nextCursor: string | null;
        };
        UserTemplate: {
            code: string;
            name: string;
            roles: string[];
            deactivateAfterDays: number;
            reactivateBeforeDays: number;
        };
        UserTemplateList: {
            data: components["schemas"]["UserTemplate"][];
            nextCursor: string | null;
        };
        NewHireFlow: {
            name: string;
            isStandard: boolean;
            active: boolean;
            employmentTemplates: string[];
            levels: {
                code: string;
                name: string;
                used: boolean;
                requires: string | null;
                fields: {
                    key: string;
                    shown: boolean;
                    editable: boolean;
                    required: boolean;
                }[];
            }[];
        };
        NewHireFlowList: {
            data: components["schemas"]["NewHireFlow"][];
            nextCursor: string | null;
        };
        AccountDimension: {
            code: string;
            name: string;
            nearestManager: boolean;
        };
        AccountDimensionList: {
            data: components["schemas"]["AccountDimension"][];
            nextCursor: string | null;
        };
        DimensionAccount: {
            dimension: string;
            code: string;
            name: string;
            active: boolean;
        };
        DimensionAccountList: {
            data: components["schemas"]["DimensionAccount"][];
            nextCursor: string | null;
        };
        TokenResponse: {
            access_token: string;
            /** @constant */
            token_type: "Bearer";
            expires_in: number;
        };
        PageDimension: {
            code: string;
            name: string;
            givesManager: boolean;
        };
        DatedManager: {
            /** Format: uuid */
            employeeId: string;
            userId: string | null;
            canAct: boolean;
            name: string;
            /** Format: date */
            from: string;
            to: string | null;
        };
        PageAccount: {
            dimension: string;
            code: string;
            name: string;
            active: boolean;
            manager: components["schemas"]["DatedManager"] | null;
            next: components["schemas"]["DatedManager"] | null;
            facts: ("cost-centre-without-manager" | "manager-without-user" | "manager-cannot-review")[];
        };
        AccountWithManagers: {
            dimension: string;
            code: string;
            name: string;
            active: boolean;
            manager: components["schemas"]["DatedManager"] | null;
            next: components["schemas"]["DatedManager"] | null;
            facts: ("cost-centre-without-manager" | "manager-without-user" | "manager-cannot-review")[];
            managers: components["schemas"]["DatedManager"][];
        };
        PageCompany: {
            number: number;
            name: string;
            organisationNumber: string | null;
            timeZone: string;
            licences: "employee"[];
        };
        Installation: {
            customerNumber: number;
            name: string;
            domainsByHand: boolean;
        };
        EmployeeRow: {
            /** Format: uuid */
            id: string;
            company: number;
            employmentNumber: string;
            firstName: string;
            lastName: string;
            emailWork: string | null;
            position: string | null;
            costCentre: {
                code: string;
                name: string;
            } | null;
            manager: {
                /** Format: uuid */
                employeeId: string;
                name: string;
            } | null;
            startDate: string | null;
            endDate: string | null;
            /** @enum {string} */
            status: "current" | "future" | "left";
            reviewed: boolean;
            /** @enum {string} */
            kind: "employee" | "external";
        };
        EmployeePage: {
            /** Format: uuid */
            id: string;
            company: number;
            employmentNumber: string;
            firstName: string;
            lastName: string;
            emailWork: string | null;
            position: string | null;
            costCentre: {
                code: string;
                name: string;
            } | null;
            manager: {
                /** Format: uuid */
                employeeId: string;
                name: string;
            } | null;
            startDate: string | null;
            endDate: string | null;
            /** @enum {string} */
            status: "current" | "future" | "left";
            reviewed: boolean;
            /** @enum {string} */
            kind: "employee" | "external";
            companyName: string;
            version: number;
            nationality: string;
            identityNumberMasked: string | null;
            gender: ("female" | "male") | null;
            birthDate: string | null;
            birthPlace: string | null;
            birthCountry: string | null;
            emailPrivate: string | null;
            phoneMobile: string | null;
            phoneWork: string | null;
            careOf: string | null;
            street: string | null;
            postalCode: string | null;
            city: string | null;
            country: string | null;
            nextOfKinName: string | null;
            nextOfKinPhone: string | null;
            employmentForm: string | null;
            personnelCategory: string | null;
            employmentRate: string | null;
            externalReference: string | null;
            periods: {
                /** Format: uuid */
                id: string;
                startDate: string | null;
                endDate: string | null;
                employmentTemplate: string;
                hireId: string | null;
            }[];
            codings: {
                dimension: string;
                code: string;
                name: string;
                /** Format: date */
                from: string;
                to: string | null;
            }[];
            user: {
                /** Format: uuid */
                id: string;
                username: string;
                active: boolean;
                /** @enum {string} */
                connect: "none" | "pending" | "verified";
            } | null;
            /** Format: date */
            costCentreFrom: string;
            isFull: boolean;
            mayChange: boolean;
            mayReveal: boolean;
        };
        ChangedEmployee: {
            version: number;
        };
        FoundPerson: {
            /** Format: uuid */
            employeeId: string;
            name: string;
            employmentNumber: string;
            company: number;
            companyName: string;
            position: string | null;
            hireId: string | null;
        };
        ReviewFieldRule: {
            /** @enum {string} */
            field: "employmentNumber" | "firstName" | "lastName" | "personalNumber" | "birthDate" | "gender" | "nationality" | "birthPlace" | "birthCountry" | "emailWork" | "emailPrivate" | "emailConnect" | "phoneMobile" | "phoneWork" | "careOf" | "street" | "postalCode" | "city" | "country" | "employmentDate" | "costCentre" | "employmentForm" | "position" | "personnelCategory" | "employmentRate";
            show: boolean;
            editable: boolean;
            required: boolean;
        };
        PageFlow: {
            code: string;
            name: string;
            isStandard: boolean;
            active: boolean;
            levels: {
                code: string;
                name: string;
                used: boolean;
                requires: string | null;
                fields: components["schemas"]["ReviewFieldRule"][];
            }[];
            templates: {
                company: number;
                code: string;
                name: string;
            }[];
            openHires: number;
        };
        PageInvitationPreview: {
            /** @enum {string} */
            how: "mail" | "account-without-mail" | "wait";
            at: string | null;
            expiresAt: string | null;
            /** @enum {string} */
            because: "withdrawn" | "do-not-invite" | "no-user-template" | "already-linked" | "user-inactive" | "no-address" | "under-review" | "verified-domain" | "no-start-date" | "already-invited" | "starts-soon" | "day-before-start";
            explanation: string;
        };
        TeamtailorSettings: {
            customerNumber: number;
            /** Format: uri */
            baseUrl: string;
            apiUrls: [
                string,
                string
            ];
            apiKey: {
                set: boolean;
                hint: string | null;
            };
            webhookSecret: {
                set: boolean;
                hint: string | null;
            };
            warnings: {
                /** @enum {string} */
                code: "api_key_missing" | "webhook_secret_missing";
                text: string;
            }[];
        };
        TeamtailorActivation: {
            /** Format: uuid */
            id: string;
            companyUuid: string | null;
            companyName: string | null;
            apiUser: {
                /** Format: uuid */
                id: string;
                username: string;
                name: string;
                active: boolean;
            };
            settings: {
                /** @enum {string} */
                language: "sv" | "en";
                /** @enum {string} */
                connectEmail: "candidate" | "work" | "hr";
                /** @enum {string} */
                reportCompleted: "created" | "approved";
            };
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            lastSuccessAt: string | null;
            lastFailureAt: string | null;
            lastFailure: {
                code: string;
                text: string;
            } | null;
        };
        IntegrationsOverview: {
            teamtailor: {
                customerNumber: number;
                /** Format: uri */
                baseUrl: string;
                apiUrls: [
                    string,
                    string
                ];
                apiKey: {
                    set: boolean;
                    hint: string | null;
                };
                webhookSecret: {
                    set: boolean;
                    hint: string | null;
                };
                warnings: {
                    /** @enum {string} */
                    code: "api_key_missing" | "webhook_secret_missing";
                    text: string;
                }[];
                activations: components["schemas"]["TeamtailorActivation"][];
                inbox: {
                    received: number;
                    refused: number;
                };
                cards: {
                    waiting: number;
                    refused: number;
                };
                lastSuccessAt: string | null;
                lastFailureAt: string | null;
            };
            identity: {
                configured: boolean;
                issuer: string | null;
                clientId: string | null;
                lastEventAt: string | null;
                domainsByHand: boolean;
            };
            attention: {
                open: number;
            };
        };
        IdentityStatus: {
            configured: boolean;
            issuer: string | null;
            clientId: string | null;
            lastEventAt: string | null;
            reachable: boolean | null;
            words: string | null;
            /** Format: date-time */
            checkedAt: string;
        };
        InboxRow: {
            /** Format: uuid */
            id: string;
            from: string;
            /** @enum {string} */
            system: "teamtailor" | "identity" | "other";
            endpoint: string;
            eventId: string;
            /** Format: date-time */
            receivedAt: string;
            handledAt: string | null;
            /** @enum {string} */
            state: "received" | "handled" | "refused";
            outcome: {
                code: string;
                text: string;
            } | null;
            about: {
                /** Format: uuid */
                hireId: string;
                name: string | null;
            } | null;
            mayRunAgain: boolean;
        };
        ResultCardRow: {
            /** Format: uuid */
            id: string;
            hireId: string | null;
            name: string | null;
            companyName: string | null;
            /** @enum {string} */
            state: "waiting" | "delivered" | "refused" | "no-address";
            /** @enum {string} */
            status: "sending" | "sent" | "pending" | "completed" | "failed";
            summary: string;
            words: string | null;
            /** Format: date-time */
            changedAt: string;
            deliveredAt: string | null;
            maySendAgain: boolean;
        };
        AttentionRow: {
            /** Format: uuid */
            id: string;
            task: string;
            what: string;
            reason: string;
            words: string | null;
            whatToDo: string;
            attempts: number;
            /** Format: date-time */
            firstAt: string;
            hireId: string | null;
        };
        HireForm: {
            companies: {
                number: number;
                name: string;
            }[];
            company: number;
            timeZone: string;
            templates: {
                code: string;
                name: string;
                description: string;
                isDefault: boolean;
                hasUserTemplate: boolean;
                takesNumber: boolean;
                costCentre: string | null;
                levels: {
                    code: string;
                    name: string;
                }[];
            }[];
            costCentres: {
                code: string;
                name: string;
                manager: string | null;
                managerLacks: ("user" | "sign-in" | "right") | null;
            }[];
            moreCostCentres: boolean;
            allowedDomains: string[];
        };
        HireLevel: {
            code: string;
            name: string;
            requires: string | null;
            reviewedBy: string | null;
            reviewedAt: string | null;
            mayTick: boolean;
            mayUndo: boolean;
        };
        HireResult: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "under-review" | "approved" | "needs-decision" | "withdrawn";
            employeeId: string | null;
            employmentNumber: string | null;
            periodId: string | null;
            levels: {
                code: string;
                name: string;
                reviewedBy: string | null;
                reviewedAt: string | null;
            }[];
            user: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                connect: "none" | "pending" | "verified";
            } | null;
            invitation: {
                /** @enum {string} */
                how: "mail" | "account-without-mail" | "wait";
                at: string | null;
                expiresAt: string | null;
                /** @enum {string} */
                because: "withdrawn" | "do-not-invite" | "no-user-template" | "already-linked" | "user-inactive" | "no-address" | "under-review" | "verified-domain" | "no-start-date" | "already-invited" | "starts-soon" | "day-before-start";
                explanation: string;
                text: string;
                state: string;
                stateText: string;
            };
            effect: {
                code: string;
                text: string;
            };
            warnings: {
                code: string;
                text: string;
            }[];
            sameAs: {
                /** Format: uuid */
                employeeId: string;
                /** @enum {string} */
                because: "identity-number" | "other-job";
            } | null;
            will?: {
                code: string;
                text: string;
            }[];
            dryRun: boolean;
        };
        HireRow: {
            /** Format: uuid */
            id: string;
            employeeId: string | null;
            employmentNumber: string | null;
            firstName: string;
            lastName: string;
            company: number;
            employmentTemplate: string;
            templateName: string;
            flow: string;
            flowName: string;
            /** @enum {string} */
            status: "under-review" | "approved" | "needs-decision" | "withdrawn";
            employmentDate: string | null;
            levels: components["schemas"]["HireLevel"][];
            /** @enum {string} */
            source: "form" | "api" | "teamtailor";
            /** Format: date-time */
            createdAt: string;
            flags: {
                code: string;
                text: string;
            }[];
            costCentre: {
                code: string;
                name: string;
            } | null;
            manager: {
                /** Format: uuid */
                employeeId: string;
                name: string;
            } | null;
            invitation: {
                state: string;
                stateText: string;
                /** @enum {string} */
                how: "mail" | "account-without-mail" | "wait";
                at: string | null;
                expiresAt: string | null;
                because: string;
                text: string;
            };
        };
        HireSide: {
            employmentNumber: string | null;
            firstName: string;
            lastName: string;
            identityNumberMasked: string | null;
            birthDate: string | null;
            emailPrivate: string | null;
            emailWork: string | null;
            emailConnect: string | null;
            phoneMobile: string | null;
            employmentDate: string | null;
            employmentTemplate: string | null;
        };
        HirePage: {
            /** Format: uuid */
            id: string;
            employeeId: string | null;
            employmentNumber: string | null;
            firstName: string;
            lastName: string;
            company: number;
            employmentTemplate: string;
            templateName: string;
            flow: string;
            flowName: string;
            /** @enum {string} */
            status: "under-review" | "approved" | "needs-decision" | "withdrawn";
            employmentDate: string | null;
            levels: components["schemas"]["HireLevel"][];
            /** @enum {string} */
            source: "form" | "api" | "teamtailor";
            /** Format: date-time */
            createdAt: string;
            flags: {
                code: string;
                text: string;
            }[];
            costCentre: {
                code: string;
                name: string;
            } | null;
            manager: {
                /** Format: uuid */
                employeeId: string;
                name: string;
            } | null;
            invitation: {
                state: string;
                stateText: string;
                /** @enum {string} */
                how: "mail" | "account-without-mail" | "wait";
                at: string | null;
                expiresAt: string | null;
                because: string;
                text: string;
                explanation: string;
                email: string | null;
                sentAt: string | null;
                linkExpiresAt: string | null;
                visitedAt: string | null;
                verifiedAt: string | null;
                failure: string | null;
            };
            /** Format: date */
            today: string;
            companyName: string;
            timeZone: string;
            invite: boolean;
            withdrawnReason: string | null;
            fields: {
                /** @enum {string} */
                field: "employmentNumber" | "firstName" | "lastName" | "personalNumber" | "birthDate" | "gender" | "nationality" | "birthPlace" | "birthCountry" | "emailWork" | "emailPrivate" | "emailConnect" | "phoneMobile" | "phoneWork" | "careOf" | "street" | "postalCode" | "city" | "country" | "employmentDate" | "costCentre" | "employmentForm" | "position" | "personnelCategory" | "employmentRate";
                value: string | null;
                levels: {
                    level: string;
                    editable: boolean;
                    required: boolean;
                }[];
                mayChange: boolean;
            }[];
            user: {
                /** Format: uuid */
                id: string;
                username: string;
                active: boolean;
                /** @enum {string} */
                connect: "none" | "pending" | "verified";
            } | null;
            timeline: {
                /** Format: date-time */
                at: string;
                code: string;
                actor: string | null;
                text: string;
                because: string | null;
                explanation: string | null;
            }[];
            decision: {
                because: string;
                text: string;
                proposed: components["schemas"]["HireSide"];
                existing: {
                    employmentNumber: string | null;
                    firstName: string;
                    lastName: string;
                    identityNumberMasked: string | null;
                    birthDate: string | null;
                    emailPrivate: string | null;
                    emailWork: string | null;
                    emailConnect: string | null;
                    phoneMobile: string | null;
                    employmentDate: string | null;
                    employmentTemplate: string | null;
                    /** Format: uuid */
                    employeeId: string;
                    withdrawn: boolean;
                    hasUser: boolean;
                };
                makesUser: boolean;
            } | null;
            may: {
                change: boolean;
                withdraw: boolean;
                decide: boolean;
                resend: boolean;
                revoke: boolean;
                correctAddress: boolean;
            };
        };
        RolePlacement: {
            role: string;
            name: string;
            /** @enum {string} */
            scope: "installation" | "company" | "coding" | "self";
            company: number | null;
            dimension: string | null;
            code: string | null;
            accountName: string | null;
        };
        PeopleUser: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "person" | "api";
            username: string;
            name: string;
            active: boolean;
            /** @enum {string} */
            language: "sv" | "en";
            employee: {
                /** Format: uuid */
                id: string;
                name: string;
                employmentNumber: string;
                company: number;
            } | null;
            roles: components["schemas"]["RolePlacement"][];
            connect: {
                /** @enum {string} */
                status: "none" | "pending" | "verified";
                email: string | null;
                linkedAt: string | null;
                outside?: {
                    issuer: string;
                    subject: string | null;
                };
                hireId: string | null;
                invitation: {
                    state: string;
                    sentAt: string | null;
                    expiresAt: string | null;
                    failure: string | null;
                } | null;
            };
            /** Format: date-time */
            createdAt: string;
            api: {
                passwordHint: string | null;
                passwordSetAt: string | null;
                previousPasswordUntil: string | null;
                lastUsedAt: string | null;
            } | null;
            warnings: "api_user_tied_to_employee"[];
        };
        Role: {
            code: string;
            name: string;
            capabilities: string[];
            /** @enum {string} */
            assigns: "none" | "all" | "chosen";
            assignsRoles: {
                code: string;
                name: string;
            }[];
            assignsEverywhere: boolean;
            ready: boolean;
            users: number;
            placements: {
                installation: number;
                company: number;
                coding: number;
                self: number;
            };
        };
        RoleWithHolders: {
            code: string;
            name: string;
            capabilities: string[];
            /** @enum {string} */
            assigns: "none" | "all" | "chosen";
            assignsRoles: {
                code: string;
                name: string;
            }[];
            assignsEverywhere: boolean;
            ready: boolean;
            users: number;
            placements: {
                installation: number;
                company: number;
                coding: number;
                self: number;
            };
            holders: {
                name: string;
                /** @enum {string} */
                scope: "installation" | "company" | "coding" | "self";
                company: number | null;
                dimension: string | null;
                code: string | null;
                accountName: string | null;
                /** Format: uuid */
                userId: string;
                username: string;
                active: boolean;
            }[];
        };
        PeopleDomains: {
            byHand: boolean;
            verified: {
                domain: string;
                unicode: string;
                /** @enum {string} */
                state: "pending" | "verified" | "lost";
                byHand: boolean;
                /** Format: date-time */
                changedAt: string;
                verifiedBy: ("dns" | "administrator") | null;
                record: {
                    name: string;
                    value: string;
                } | null;
            }[];
            allowed: {
                domain: string;
                unicode: string;
            }[];
        };
        DomainRemoval: {
            domain: string;
            underReview: number;
            atOnce: number;
            withoutDate: number;
            firstMail: string | null;
            ordered: number;
            accounts: number;
        };
        PeopleSession: {
            /** @constant */
            signedIn: true;
            user: {
                /** Format: uuid */
                id: string;
                name: string;
                username: string;
                /** @enum {string} */
                language: "sv" | "en";
            };
            customerNumber: number;
            customerName: string;
            companies: {
                number: number;
                name: string;
            }[];
            company: {
                number: number;
                name: string;
            };
            capabilities: string[];
            choices?: {
                customerNumber: number;
                name: string;
            }[];
            demo: boolean;
            /** Format: date-time */
            now: string;
            zone: string;
        } | {
            /** @constant */
            signedIn: false;
            demo: boolean;
            roomsHere: string[];
            choices?: {
                customerNumber: number;
                name: string;
            }[];
            /** @constant */
            noUser?: true;
        };
        StartPage: {
            waiting: {
                /** Format: uuid */
                hireId: string;
                name: string;
                company: number;
                employmentDate: string | null;
                levels: {
                    code: string;
                    name: string;
                }[];
                /** Format: date-time */
                createdAt: string;
            }[];
            decisions: {
                /** Format: uuid */
                hireId: string;
                name: string;
                company: number;
                employmentDate: string | null;
                /** Format: date-time */
                createdAt: string;
            }[];
            failedInvitations: {
                hireId: string | null;
                /** Format: uuid */
                userId: string;
                name: string;
                company: number | null;
                employmentDate: string | null;
                email: string;
                failure: string | null;
                /** Format: date-time */
                at: string;
            }[];
            expiredInvitations: {
                hireId: string | null;
                /** Format: uuid */
                userId: string;
                name: string;
                company: number | null;
                employmentDate: string | null;
                email: string;
                /** Format: date-time */
                expiredAt: string;
            }[];
            own: components["schemas"]["EmployeeRow"] | null;
        };
        PageEmploymentTemplate: {
            company: number;
            code: string;
            name: string;
            description: string;
            isDefault: boolean;
            active: boolean;
            userTemplate: string | null;
            series: {
                /** @enum {string} */
                mode: "first-free" | "highest-plus-one";
                from: number;
                to: number;
            } | null;
            /** @enum {string} */
            kind: "employee" | "external";
            employmentForm: string | null;
            position: string | null;
            personnelCategory: string | null;
            employmentRate: number | null;
            costCentre: string | null;
            flow: string | null;
            applies: {
                flow: string;
                name: string;
                gate: boolean;
                levels: {
                    code: string;
                    name: string;
                }[];
            };
            rolesNotAssignable: {
                code: string;
                name: string;
            }[];
        };
        PageUserTemplate: {
            code: string;
            name: string;
            description: string;
            roles: {
                code: string;
                name: string;
                assignable: boolean;
            }[];
            /** @enum {string} */
            language: "sv" | "en";
            deactivateAfterDays: number;
            reactivateBeforeDays: number;
            usedBy: {
                company: number;
                code: string;
                name: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
