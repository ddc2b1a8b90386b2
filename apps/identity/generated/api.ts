export interface paths {
    "/identity/v1.0/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The linked account with an address, if there is one */
        get: {
            parameters: {
                query: {
                    email: string;
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
                        "application/json": components["schemas"]["AccountList"];
                    };
                };
            };
        };
        put?: never;
        /** Make an account without mail, or link the one that is there */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateAccountInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
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
    "/identity/v1.0/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A linked account */
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
                        "application/json": components["schemas"]["Account"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Take the link away; the account stays */
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
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Change name, language or country */
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
                    "application/json": components["schemas"]["UpdateAccountInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/identity/v1.0/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite one, or a list of up to 500 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateInvitationsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AcceptedInvitations"];
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
    "/identity/v1.0/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where an invitation stands */
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
                        "application/json": components["schemas"]["AccountInvitation"];
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
    "/identity/v1.0/invitations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Kill the link */
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
                        "application/json": components["schemas"]["AccountInvitation"];
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
    "/identity/v1.0/invitations/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Kill the link of an invitation that may not have been taken in, by the application’s own reference */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RevokeInvitationByReferenceInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountInvitation"];
                    };
                };
                /** @description Default Response */
                204: {
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
    "/identity/v1.0/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The installation’s domains */
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
                        "application/json": components["schemas"]["AccountDomainList"];
                    };
                };
            };
        };
        put?: never;
        /** Ask for a domain; answers the TXT record to set */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateAccountDomainInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountDomain"];
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountDomain"];
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
    "/identity/v1.0/domains/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify on an administrator’s word; the DNS record is not looked up */
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
                        "application/json": components["schemas"]["AccountDomain"];
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
    "/identity/v1.0/domains/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** No longer answer for a domain; it is lost, its accounts stay. One that is pending goes */
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
                        "application/json": components["schemas"]["AccountDomain"];
                    };
                };
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity/_/interaction/{uid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which application asks for sign-in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    uid: string;
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
                        "application/json": components["schemas"]["SignInInteraction"];
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
    "/identity/_/interaction/{uid}/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with address and password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    uid: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        password: string;
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
                        "application/json": components["schemas"]["IdentityRedirect"];
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
    "/identity/_/interaction/{uid}/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go back to the application without signing in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    uid: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IdentityNothingInput"] | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IdentityRedirect"];
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
    "/identity/_/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to choose a password; answers the same for every address */
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
                        email: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IdentityNothing"];
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
    "/identity/_/reset-password/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose password a link is for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
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
                        "application/json": components["schemas"]["ResetPassword"];
                    };
                };
            };
        };
        put?: never;
        /** Choose a password; ends every session and signs in here */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
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
                        "application/json": components["schemas"]["IdentityRedirect"];
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
    "/identity/_/invitation/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a link is good for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
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
                        "application/json": components["schemas"]["InvitationPage"];
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
    "/identity/_/invitation/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm: makes or links the account, and signs in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AcceptInvitationInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IdentityRedirect"];
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
    "/identity/_/invitation/{token}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a new link; answers the same whatever comes of it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IdentityNothingInput"] | null;
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IdentityNothing"];
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
    "/identity/_/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own account */
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
                        "application/json": components["schemas"]["OwnAccount"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one’s own name or language */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        firstName?: string;
                        lastName?: string;
                        /** @enum {string} */
                        language?: "sv" | "en";
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
                        "application/json": components["schemas"]["OwnAccount"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/identity/_/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one’s own password; ends every other session */
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
                        currentPassword: string;
                        newPassword: string;
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
                        "application/json": components["schemas"]["EndedSessions"];
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
    "/identity/_/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out everywhere else */
        delete: {
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
                        "application/json": components["schemas"]["EndedSessions"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity/_/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out one browser */
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
                        "application/json": components["schemas"]["EndedSessions"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity/_/administration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The installations that one sees to */
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
                            customers: number[];
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
    "/identity/_/administration/{customer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How it stands */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    customer: number;
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
                        "application/json": components["schemas"]["IdentityAdministration"];
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
    "/identity/_/administration/{customer}/attention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs that have used up their tries */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    customer: number;
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
                            data: components["schemas"]["IdentityAttention"][];
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
    "/identity/_/administration/{customer}/attention/{id}/run-again": {
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
                    customer: number;
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
                        "application/json": components["schemas"]["AdministrationDone"];
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
    "/identity/_/administration/{customer}/attention/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nothing more is to be done */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    customer: number;
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
                        "application/json": components["schemas"]["AdministrationDone"];
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
    "/identity/_/administration/{customer}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What applications have not been told yet */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    customer: number;
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
                            data: components["schemas"]["UndeliveredEvent"][];
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
    "/identity/_/administration/{customer}/events/{id}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends an event now */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    customer: number;
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
                        "application/json": components["schemas"]["AdministrationDone"];
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
    "/identity/_/administration/{customer}/receivers/{clientId}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends now what an application has missed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    customer: number;
                    clientId: string;
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
                            count: number;
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
    "/identity/_/administration/{customer}/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The installation’s domains */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    customer: number;
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
                            data: components["schemas"]["AdministeredDomain"][];
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
    "/identity/_/administration/{customer}/domains/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What there is to know before the domain is removed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    customer: number;
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
                        "application/json": components["schemas"]["DomainRemovalEffect"];
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
    "/identity/_/administration/{customer}/domains/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** No longer answer for a domain */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    customer: number;
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
                            data: components["schemas"]["AdministeredDomain"][];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity/_/administration/{customer}/administrators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who sees to identity here */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    customer: number;
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
                            data: components["schemas"]["IdentityAdministrator"][];
                        };
                    };
                };
            };
        };
        put?: never;
        /** One more */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    customer: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
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
                            data: components["schemas"]["IdentityAdministrator"][];
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
    "/identity/_/administration/{customer}/administrators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** One less; never the last */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    customer: number;
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
                            data: components["schemas"]["IdentityAdministrator"][];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        IdentityRedirectInput: {
            redirectTo: string;
        };
        IdentityNothingInput: Record<string, never>;
        PasswordRulesInput: {
            minLength: number;
            maxLength: number;
        };
        EndedSessionsInput: {
            endedSessions: number;
        };
        OwnAccountInput: {
            id: string;
            email: string;
            emailVerified: boolean;
            firstName: string;
            lastName: string;
            /** @enum {string} */
            language: "sv" | "en";
            passwordChangedAt: string | null;
            applications: {
                name: string;
                linkedAt: string;
            }[];
            sessions: {
                id: string;
                browser: string | null;
                signedInAt: string;
                expiresAt: string;
                current: boolean;
                applications: string[];
            }[];
            administrator: boolean;
        };
        CreateAccountInput: {
            /** Format: email */
            email: string;
            first_name: string;
            last_name: string;
            preferred_language: string;
            country_code: string;
        };
        AccountInput: {
            id: string;
            email: string;
            email_verified: boolean;
            email_verified_date: string | null;
            first_name: string;
            last_name: string;
            preferred_language: string;
            country_code: string;
            /** Format: date-time */
            created_date: string;
            last_login_date: string | null;
            /** Format: date-time */
            linked_at: string;
        };
        UpdateAccountInput: {
            first_name?: string;
            last_name?: string;
            preferred_language?: string;
            country_code?: string;
        };
        AccountListInput: {
            data: components["schemas"]["AccountInput"][];
        };
        CreateAccountDomainInput: {
            domain: string;
        };
        AccountDomainInput: {
            id: string;
            domain: string;
            /** @enum {string} */
            state: "pending" | "verified" | "lost";
            txt_record: {
                name: string;
                value: string;
            };
            verified_by: ("dns" | "administrator") | null;
            verified_at: string | null;
            /** Format: date-time */
            created_at: string;
        };
        AccountDomainListInput: {
            data: components["schemas"]["AccountDomainInput"][];
        };
        InvitationValidityInput: {
            days: number;
            zone: string;
            /** @constant */
            policy: "calendar-days";
        };
        CreateInvitationInput: {
            /** Format: email */
            email: string;
            first_name: string;
            employer: string;
            language: string;
            valid: components["schemas"]["InvitationValidityInput"];
            client_reference: string;
        };
        CreateInvitationsInput: components["schemas"]["CreateInvitationInput"] | components["schemas"]["CreateInvitationInput"][];
        AcceptedInvitationInput: {
            id: string;
            client_reference: string;
            /** @enum {string} */
            state: "queued" | "sent" | "bounced" | "verified" | "expired" | "revoked";
        };
        AcceptedInvitationsInput: components["schemas"]["AcceptedInvitationInput"] | {
            data: components["schemas"]["AcceptedInvitationInput"][];
        };
        AccountInvitationInput: {
            id: string;
            client_reference: string;
            /** @enum {string} */
            state: "queued" | "sent" | "bounced" | "verified" | "expired" | "revoked";
            email: string;
            sent_at: string | null;
            expires_at: string | null;
            visited_at: string | null;
            user_id: string | null;
            linked_at: string | null;
            reason: string | null;
        };
        RevokeInvitationByReferenceInput: {
            client_reference: string;
        };
        AccountsProblemInput: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            code: string;
            errors?: {
                pointer: string;
                code: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        AccountsWebhookEventInput: {
            /** @constant */
            type: "invitation.sent";
            /** Format: date-time */
            timestamp: string;
            data: {
                id: string;
                client_reference: string;
                /** @constant */
                state: "sent";
                email: string;
                /** Format: date-time */
                sent_at: string;
                /** Format: date-time */
                expires_at: string;
                visited_at: string | null;
                user_id: string | null;
                linked_at: string | null;
                reason: string | null;
            };
        } | {
            /** @constant */
            type: "invitation.bounced";
            /** Format: date-time */
            timestamp: string;
            data: {
                id: string;
                client_reference: string;
                /** @constant */
                state: "bounced";
                email: string;
                sent_at: string | null;
                expires_at: string | null;
                visited_at: string | null;
                user_id: string | null;
                linked_at: string | null;
                reason: string;
            };
        } | {
            /** @constant */
            type: "invitation.visited";
            /** Format: date-time */
            timestamp: string;
            data: {
                id: string;
                client_reference: string;
                /** @enum {string} */
                state: "queued" | "sent";
                email: string;
                sent_at: string | null;
                expires_at: string | null;
                /** Format: date-time */
                visited_at: string;
                user_id: string | null;
                linked_at: string | null;
                reason: string | null;
            };
        } | {
            /** @constant */
            type: "invitation.verified";
            /** Format: date-time */
            timestamp: string;
            data: {
                id: string;
                client_reference: string;
                /** @constant */
                state: "verified";
                email: string;
                sent_at: string | null;
                expires_at: string | null;
                visited_at: string | null;
                user_id: string;
                /** Format: date-time */
                linked_at: string;
                reason: string | null;
            };
        } | {
            /** @constant */
            type: "invitation.expired";
            /** Format: date-time */
            timestamp: string;
            data: {
                id: string;
                client_reference: string;
                /** @constant */
                state: "expired";
                email: string;
                sent_at: string | null;
                expires_at: string | null;
                visited_at: string | null;
                user_id: string | null;
                linked_at: string | null;
                reason: string | null;
            };
        } | {
            /** @constant */
            type: "invitation.revoked";
            /** Format: date-time */
            timestamp: string;
            data: {
                id: string;
                client_reference: string;
                /** @constant */
                state: "revoked";
                email: string;
                sent_at: string | null;
                expires_at: string | null;
                visited_at: string | null;
                user_id: string | null;
                linked_at: string | null;
                reason: string | null;
            };
        } | {
            /** @constant */
            type: "account.updated";
            /** Format: date-time */
            timestamp: string;
            data: components["schemas"]["AccountInput"];
        } | {
            /** @constant */
            type: "account.closed";
            /** Format: date-time */
            timestamp: string;
            data: {
                id: string;
                /** Format: date-time */
                closed_at: string;
            };
        } | {
            /** @constant */
            type: "domain.verified";
            /** Format: date-time */
            timestamp: string;
            data: components["schemas"]["AccountDomainInput"];
        } | {
            /** @constant */
            type: "domain.lost";
            /** Format: date-time */
            timestamp: string;
            data: components["schemas"]["AccountDomainInput"];
        };
        WebhookReceiverInput: {
            clientId: string;
            name: string;
            url: string | null;
            waiting: number;
            waitingSince: string | null;
            givenUp: number;
            lastSuccessAt: string | null;
            lastFailureAt: string | null;
            lastAnswer: string | null;
        };
        IdentityAdministrationInput: {
            attention: {
                open: number;
            };
            receivers: components["schemas"]["WebhookReceiverInput"][];
        };
        IdentityAttentionInput: {
            /** Format: uuid */
            id: string;
            shared: boolean;
            what: string;
            reason: string;
            words: string | null;
            whatToDo: string;
            attempts: number;
            /** Format: date-time */
            firstAt: string;
            mayRunAgain: boolean;
        };
        UndeliveredEventInput: {
            /** Format: uuid */
            id: string;
            clientId: string;
            application: string;
            what: string;
            /** @enum {string} */
            state: "waiting" | "given-up";
            /** Format: date-time */
            createdAt: string;
            triedAt: string | null;
            answer: string | null;
        };
        AdministeredDomainInput: {
            /** Format: uuid */
            id: string;
            domain: string;
            /** @enum {string} */
            state: "pending" | "verified" | "lost";
            verifiedBy: ("dns" | "administrator") | null;
            verifiedAt: string | null;
        };
        DomainRemovalEffectInput: {
            accounts: number;
            withoutPassword: number;
        };
        IdentityAdministratorInput: {
            /** Format: uuid */
            accountId: string;
            firstName: string;
            lastName: string;
            email: string;
            /** Format: date-time */
            appointedAt: string;
            isYou: boolean;
        };
        AdministrationDoneInput: Record<string, never>;
        InvitationPageInput: {
            /** @constant */
            state: "open";
            employer: string;
            /** @enum {string} */
            language: "sv" | "en";
            /** @enum {string} */
            step: "choose-password" | "sign-in" | "consent";
            firstName: string;
            email: string;
            lastDay: string;
            passwordRules: components["schemas"]["PasswordRulesInput"];
        } | {
            /** @constant */
            state: "verified";
            employer: string;
            /** @enum {string} */
            language: "sv" | "en";
            signInUrl: string | null;
        } | {
            /** @constant */
            state: "expired";
            employer: string;
            /** @enum {string} */
            language: "sv" | "en";
        } | {
            /** @constant */
            state: "replaced";
            employer: string;
            /** @enum {string} */
            language: "sv" | "en";
        } | {
            /** @constant */
            state: "closed";
            /** @enum {string} */
            language: "sv" | "en";
        };
        AcceptInvitationInput: {
            /** @constant */
            kind: "choose-password";
            password: string;
            firstName?: string;
            lastName?: string;
        } | {
            /** @constant */
            kind: "sign-in";
            password: string;
        } | {
            /** @constant */
            kind: "consent";
        };
        ResetPasswordInput: {
            email: string;
            firstName: string;
            passwordRules: components["schemas"]["PasswordRulesInput"];
        };
        SignInInteractionInput: {
            uid: string;
            clientName: string;
            loginHint: string | null;
            /** @enum {string} */
            language: "sv" | "en";
            signedInAs: string | null;
        };
        PageDimensionInput: {
            code: string;
            name: string;
            givesManager: boolean;
        };
        DatedManagerInput: {
            /** Format: uuid */
            employeeId: string;
            userId: string | null;
            canAct: boolean;
            name: string;
            /** Format: date */
            from: string;
            to: string | null;
        };
        PageAccountInput: {
            dimension: string;
            code: string;
            name: string;
            active: boolean;
            manager: components["schemas"]["DatedManagerInput"] | null;
            next: components["schemas"]["DatedManagerInput"] | null;
            facts: ("cost-centre-without-manager" | "manager-without-user" | "manager-cannot-review")[];
        };
        AccountWithManagersInput: {
            dimension: string;
            code: string;
            name: string;
            active: boolean;
            manager: components["schemas"]["DatedManagerInput"] | null;
            next: components["schemas"]["DatedManagerInput"] | null;
            facts: ("cost-centre-without-manager" | "manager-without-user" | "manager-cannot-review")[];
            managers: components["schemas"]["DatedManagerInput"][];
        };
        PageCompanyInput: {
            number: number;
            name: string;
            organisationNumber: string | null;
            timeZone: string;
            licences: "employee"[];
        };
        InstallationInput: {
            customerNumber: number;
            name: string;
            domainsByHand: boolean;
        };
        AccountRefInput: {
            dimension: string;
            code: string;
        };
        /** @enum {string} */
        InvitationReasonInput: "withdrawn" | "do-not-invite" | "no-user-template" | "already-linked" | "user-inactive" | "no-address" | "under-review" | "verified-domain" | "no-start-date" | "starts-soon" | "day-before-start";
        InvitationPreviewRequestInput: {
            company: number;
            employmentDate: string | null;
            emailConnect: string | null;
            /** @enum {string} */
            review: "none" | "open" | "approved";
            /** Format: date-time */
            decidedAt: string;
        };
        InvitationPreviewInput: {
            /** @enum {string} */
            how: "mail" | "account-without-mail" | "wait";
            at: string | null;
            expiresAt: string | null;
            because: components["schemas"]["InvitationReasonInput"];
            explanation: string;
        };
        HireInvitationInput: {
            /** @enum {string} */
            how: "mail" | "account-without-mail" | "wait";
            at: string | null;
            expiresAt: string | null;
            because: components["schemas"]["InvitationReasonInput"];
            explanation: string;
            /** @enum {string} */
            state: "none" | "awaiting-review" | "scheduled" | "sending" | "sent" | "verified" | "not-needed" | "cancelled" | "superseded" | "failed" | "expired" | "revoked";
        };
        ReviewLevelInput: {
            code: string;
            name: string;
            reviewedBy?: string;
            /** Format: date-time */
            reviewedAt?: string;
        };
        NewHireInput: {
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
            levels: components["schemas"]["ReviewLevelInput"][];
            /** @enum {string} */
            source: "form" | "api" | "teamtailor";
            /** Format: date-time */
            createdAt: string;
        };
        NewHireListInput: {
            data: components["schemas"]["NewHireInput"][];
            nextCursor: string | null;
        };
        TimelineEntryInput: {
            /** Format: date-time */
            at: string;
            code: string;
            actor?: string;
            text: string;
            because?: string;
        };
        NewHireDetailInput: {
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
            levels: components["schemas"]["ReviewLevelInput"][];
            /** @enum {string} */
            source: "form" | "api" | "teamtailor";
            /** Format: date-time */
            createdAt: string;
            invitation: components["schemas"]["HireInvitationInput"];
            timeline: components["schemas"]["TimelineEntryInput"][];
        };
        ReviewRequestInput: {
            fields?: {
                [key: string]: string | number | boolean | null | components["schemas"]["AccountRefInput"][];
            };
        };
        WithdrawRequestInput: {
            reason: string;
        };
        WithdrawResponseInput: {
            done: boolean;
            effects: {
                code: string;
                text: string;
            }[];
        };
        UserInput: {
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
        UserListInput: {
            data: components["schemas"]["UserInput"][];
            nextCursor: string | null;
        };
        VerifyUserResponseInput: {
            id: string;
            invitation: components["schemas"]["HireInvitationInput"];
        };
        EmploymentPeriodInput: {
            id: string;
            startDate: string | null;
            endDate: string | null;
            employmentTemplate: string;
            reviewed: boolean;
        };
        DatedAccountInput: {
            dimension: string;
            code: string;
            from: string | null;
            to: string | null;
        };
        EmployeeInput: {
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
            employmentPeriods: components["schemas"]["EmploymentPeriodInput"][];
            accounts: components["schemas"]["DatedAccountInput"][];
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
        EmployeeListInput: {
            data: components["schemas"]["EmployeeInput"][];
            nextCursor: string | null;
        };
        CreateEmployeeInput: {
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
            accounts?: components["schemas"]["AccountRefInput"][] | null;
            externalReference?: string | null;
            invite?: boolean | null;
        };
        CreatedEmployeeInput: {
            id: string | null;
            employmentNumber: string | null;
            periodId: string | null;
            newHire: {
                id: string;
                /** @enum {string} */
                status: "under-review" | "approved" | "needs-decision" | "withdrawn";
                levels: components["schemas"]["ReviewLevelInput"][];
            } | null;
            user: {
                id: string;
                /** @enum {string} */
                connect: "none" | "pending" | "verified";
            } | null;
            invitation: components["schemas"]["InvitationPreviewInput"];
        };
        HrApiProblemInput: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            code: string;
            errors?: {
                pointer: string;
                code: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        CompanyInput: {
            number: number;
            name: string;
            organisationNumber: string | null;
            timeZone: string;
        };
        CompanyListInput: {
            data: components["schemas"]["CompanyInput"][];
            nextCursor: string | null;
        };
        NumberSeriesInput: {
            /** @enum {string} */
            mode: "first-free" | "highest-plus-one";
            from: number;
            to: number;
        };
        EmploymentTemplateInput: {
            code: string;
            name: string;
            company: number;
            description: string | null;
            isDefault: boolean;
            flow: string;
            userTemplate: string | null;
            numberSeries: components["schemas"]["NumberSeriesInput"] | null;
        };
        EmploymentTemplateListInput: {
            data: components["schemas"]["EmploymentTemplateInput"][];
            nextCursor: string | null;
        };
        UserTemplateInput: {
            code: string;
            name: string;
            roles: string[];
            deactivateAfterDays: number;
            reactivateBeforeDays: number;
        };
        UserTemplateListInput: {
            data: components["schemas"]["UserTemplateInput"][];
            nextCursor: string | null;
        };
        NewHireFlowInput: {
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
        NewHireFlowListInput: {
            data: components["schemas"]["NewHireFlowInput"][];
            nextCursor: string | null;
        };
        AccountDimensionInput: {
            code: string;
            name: string;
            nearestManager: boolean;
        };
        AccountDimensionListInput: {
            data: components["schemas"]["AccountDimensionInput"][];
            nextCursor: string | null;
        };
        DimensionAccountInput: {
            dimension: string;
            code: string;
            name: string;
            active: boolean;
        };
        DimensionAccountListInput: {
            data: components["schemas"]["DimensionAccountInput"][];
            nextCursor: string | null;
        };
        TokenRequestInput: {
            instance: string | number;
            username: string;
            password: string;
        };
        TokenResponseInput: {
            access_token: string;
            /** @constant */
            token_type: "Bearer";
            expires_in: number;
        };
        EmployeeRowInput: {
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
        EmployeePageInput: {
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
        ChangedEmployeeInput: {
            version: number;
        };
        FoundPersonInput: {
            /** Format: uuid */
            employeeId: string;
            name: string;
            employmentNumber: string;
            company: number;
            companyName: string;
            position: string | null;
            hireId: string | null;
        };
        ReviewFieldRuleInput: {
            /** @enum {string} */
            field: "employmentNumber" | "firstName" | "lastName" | "personalNumber" | "birthDate" | "gender" | "nationality" | "birthPlace" | "birthCountry" | "emailWork" | "emailPrivate" | "emailConnect" | "phoneMobile" | "phoneWork" | "careOf" | "street" | "postalCode" | "city" | "country" | "employmentDate" | "costCentre" | "employmentForm" | "position" | "personnelCategory" | "employmentRate";
            show: boolean;
            editable: boolean;
            required: boolean;
        };
        PageFlowInput: {
            code: string;
            name: string;
            isStandard: boolean;
            active: boolean;
            levels: {
                code: string;
                name: string;
                used: boolean;
                requires: string | null;
                fields: components["schemas"]["ReviewFieldRuleInput"][];
            }[];
            templates: {
                company: number;
                code: string;
                name: string;
            }[];
            openHires: number;
        };
        PageInvitationPreviewInput: {
            /** @enum {string} */
            how: "mail" | "account-without-mail" | "wait";
            at: string | null;
            expiresAt: string | null;
            /** @enum {string} */
            because: "withdrawn" | "do-not-invite" | "no-user-template" | "already-linked" | "user-inactive" | "no-address" | "under-review" | "verified-domain" | "no-start-date" | "starts-soon" | "day-before-start";
            explanation: string;
        };
        PageInvitationPreviewRequestInput: {
            company: number;
            employmentDate: string | null;
            emailConnect: string | null;
            /** @enum {string} */
            review: "none" | "open" | "approved";
            /** Format: date-time */
            decidedAt: string;
        };
        TeamtailorSettingsInput: {
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
        TeamtailorActivationInput: {
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
        IntegrationsOverviewInput: {
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
                activations: components["schemas"]["TeamtailorActivationInput"][];
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
        IdentityStatusInput: {
            configured: boolean;
            issuer: string | null;
            clientId: string | null;
            lastEventAt: string | null;
            reachable: boolean | null;
            words: string | null;
            /** Format: date-time */
            checkedAt: string;
        };
        InboxRowInput: {
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
        ResultCardRowInput: {
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
        AttentionRowInput: {
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
        HireFormInput: {
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
        HireLevelInput: {
            code: string;
            name: string;
            requires: string | null;
            reviewedBy: string | null;
            reviewedAt: string | null;
            mayTick: boolean;
            mayUndo: boolean;
        };
        HireResultInput: {
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
                because: "withdrawn" | "do-not-invite" | "no-user-template" | "already-linked" | "user-inactive" | "no-address" | "under-review" | "verified-domain" | "no-start-date" | "starts-soon" | "day-before-start";
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
        HireRowInput: {
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
            levels: components["schemas"]["HireLevelInput"][];
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
        HireSideInput: {
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
        HirePageInput: {
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
            levels: components["schemas"]["HireLevelInput"][];
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
                proposed: components["schemas"]["HireSideInput"];
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
        RolePlacementInput: {
            role: string;
            name: string;
            /** @enum {string} */
            scope: "installation" | "company" | "coding" | "self";
            company: number | null;
            dimension: string | null;
            code: string | null;
            accountName: string | null;
        };
        PeopleUserInput: {
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
            roles: components["schemas"]["RolePlacementInput"][];
            connect: {
                /** @enum {string} */
                status: "none" | "pending" | "verified";
                email: string | null;
                linkedAt: string | null;
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
        RoleInput: {
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
        RoleWithHoldersInput: {
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
        PeopleDomainsInput: {
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
        DomainRemovalInput: {
            domain: string;
            underReview: number;
            atOnce: number;
            withoutDate: number;
            firstMail: string | null;
            ordered: number;
            accounts: number;
        };
        PeopleSessionInput: {
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
        StartPageInput: {
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
            own: components["schemas"]["EmployeeRowInput"] | null;
        };
        PageEmploymentTemplateInput: {
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
        PageUserTemplateInput: {
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
        IdentityRedirect: {
            redirectTo: string;
        };
        IdentityNothing: Record<string, never>;
        PasswordRules: {
            minLength: number;
            maxLength: number;
        };
        EndedSessions: {
            endedSessions: number;
        };
        OwnAccount: {
            id: string;
            email: string;
            emailVerified: boolean;
            firstName: string;
            lastName: string;
            /** @enum {string} */
            language: "sv" | "en";
            passwordChangedAt: string | null;
            applications: {
                name: string;
                linkedAt: string;
            }[];
            sessions: {
                id: string;
                browser: string | null;
                signedInAt: string;
                expiresAt: string;
                current: boolean;
                applications: string[];
            }[];
            administrator: boolean;
        };
        CreateAccount: {
            /** Format: email */
            email: string;
            first_name: string;
            last_name: string;
            preferred_language: string;
            country_code: string;
        };
        Account: {
            id: string;
            email: string;
            email_verified: boolean;
            email_verified_date: string | null;
            first_name: string;
            last_name: string;
            preferred_language: string;
            country_code: string;
            /** Format: date-time */
            created_date: string;
            last_login_date: string | null;
            /** Format: date-time */
            linked_at: string;
        };
        UpdateAccount: {
            first_name?: string;
            last_name?: string;
            preferred_language?: string;
            country_code?: string;
        };
        AccountList: {
            data: components["schemas"]["Account"][];
        };
        CreateAccountDomain: {
            domain: string;
        };
        AccountDomain: {
            id: string;
            domain: string;
            /** @enum {string} */
            state: "pending" | "verified" | "lost";
            txt_record: {
                name: string;
                value: string;
            };
            verified_by: ("dns" | "administrator") | null;
            verified_at: string | null;
            /** Format: date-time */
            created_at: string;
        };
        AccountDomainList: {
            data: components["schemas"]["AccountDomain"][];
        };
        InvitationValidity: {
            days: number;
            zone: string;
            /** @constant */
            policy: "calendar-days";
        };
        CreateInvitation: {
            /** Format: email */
            email: string;
            first_name: string;
            employer: string;
            language: string;
            valid: components["schemas"]["InvitationValidity"];
            client_reference: string;
        };
        CreateInvitations: components["schemas"]["CreateInvitation"] | components["schemas"]["CreateInvitation"][];
        AcceptedInvitation: {
            id: string;
            client_reference: string;
            /** @enum {string} */
            state: "queued" | "sent" | "bounced" | "verified" | "expired" | "revoked";
        };
        AcceptedInvitations: components["schemas"]["AcceptedInvitation"] | {
            data: components["schemas"]["AcceptedInvitation"][];
        };
        AccountInvitation: {
            id: string;
            client_reference: string;
            /** @enum {string} */
            state: "queued" | "sent" | "bounced" | "verified" | "expired" | "revoked";
            email: string;
            sent_at: string | null;
            expires_at: string | null;
            visited_at: string | null;
            user_id: string | null;
            linked_at: string | null;
            reason: string | null;
        };
        RevokeInvitationByReference: {
            client_reference: string;
        };
        AccountsProblem: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            code: string;
            errors?: {
                pointer: string;
                code: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        AccountsWebhookEvent: {
            /** @constant */
            type: "invitation.sent";
            /** Format: date-time */
            timestamp: string;
            data: {
                id: string;
                client_reference: string;
                /** @constant */
                state: "sent";
                email: string;
                /** Format: date-time */
                sent_at: string;
                /** Format: date-time */
                expires_at: string;
                visited_at: string | null;
                user_id: string | null;
                linked_at: string | null;
                reason: string | null;
            };
        } | {
            /** @constant */
            type: "invitation.bounced";
            /** Format: date-time */
            timestamp: string;
            data: {
                id: string;
                client_reference: string;
                /** @constant */
                state: "bounced";
                email: string;
                sent_at: string | null;
                expires_at: string | null;
                visited_at: string | null;
                user_id: string | null;
                linked_at: string | null;
                reason: string;
            };
        } | {
            /** @constant */
            type: "invitation.visited";
            /** Format: date-time */
            timestamp: string;
            data: {
                id: string;
                client_reference: string;
                /** @enum {string} */
                state: "queued" | "sent";
                email: string;
                sent_at: string | null;
                expires_at: string | null;
                /** Format: date-time */
                visited_at: string;
                user_id: string | null;
                linked_at: string | null;
                reason: string | null;
            };
        } | {
            /** @constant */
            type: "invitation.verified";
            /** Format: date-time */
            timestamp: string;
            data: {
                id: string;
                client_reference: string;
                /** @constant */
                state: "verified";
                email: string;
                sent_at: string | null;
                expires_at: string | null;
                visited_at: string | null;
                user_id: string;
                /** Format: date-time */
                linked_at: string;
                reason: string | null;
            };
        } | {
            /** @constant */
            type: "invitation.expired";
            /** Format: date-time */
            timestamp: string;
            data: {
                id: string;
                client_reference: string;
                /** @constant */
                state: "expired";
                email: string;
                sent_at: string | null;
                expires_at: string | null;
                visited_at: string | null;
                user_id: string | null;
                linked_at: string | null;
                reason: string | null;
            };
        } | {
            /** @constant */
            type: "invitation.revoked";
            /** Format: date-time */
            timestamp: string;
            data: {
                id: string;
                client_reference: string;
                /** @constant */
                state: "revoked";
                email: string;
                sent_at: string | null;
                expires_at: string | null;
                visited_at: string | null;
                user_id: string | null;
                linked_at: string | null;
                reason: string | null;
            };
        } | {
            /** @constant */
            type: "account.updated";
            /** Format: date-time */
            timestamp: string;
            data: components["schemas"]["Account"];
        } | {
            /** @constant */
            type: "account.closed";
            /** Format: date-time */
            timestamp: string;
            data: {
                id: string;
                /** Format: date-time */
                closed_at: string;
            };
        } | {
            /** @constant */
            type: "domain.verified";
            /** Format: date-time */
            timestamp: string;
            data: components["schemas"]["AccountDomain"];
        } | {
            /** @constant */
            type: "domain.lost";
            /** Format: date-time */
            timestamp: string;
            data: components["schemas"]["AccountDomain"];
        };
        WebhookReceiver: {
            clientId: string;
            name: string;
            url: string | null;
            waiting: number;
            waitingSince: string | null;
            givenUp: number;
            lastSuccessAt: string | null;
            lastFailureAt: string | null;
            lastAnswer: string | null;
        };
        IdentityAdministration: {
            attention: {
                open: number;
            };
            receivers: components["schemas"]["WebhookReceiver"][];
        };
        IdentityAttention: {
            /** Format: uuid */
            id: string;
            shared: boolean;
            what: string;
            reason: string;
            words: string | null;
            whatToDo: string;
            attempts: number;
            /** Format: date-time */
            firstAt: string;
            mayRunAgain: boolean;
        };
        UndeliveredEvent: {
            /** Format: uuid */
            id: string;
            clientId: string;
            application: string;
            what: string;
            /** @enum {string} */
            state: "waiting" | "given-up";
            /** Format: date-time */
            createdAt: string;
            triedAt: string | null;
            answer: string | null;
        };
        AdministeredDomain: {
            /** Format: uuid */
            id: string;
            domain: string;
            /** @enum {string} */
            state: "pending" | "verified" | "lost";
            verifiedBy: ("dns" | "administrator") | null;
            verifiedAt: string | null;
        };
        DomainRemovalEffect: {
            accounts: number;
            withoutPassword: number;
        };
        IdentityAdministrator: {
            /** Format: uuid */
            accountId: string;
            firstName: string;
            lastName: string;
            email: string;
            /** Format: date-time */
            appointedAt: string;
            isYou: boolean;
        };
        AdministrationDone: Record<string, never>;
        InvitationPage: {
            /** @constant */
            state: "open";
            employer: string;
            /** @enum {string} */
            language: "sv" | "en";
            /** @enum {string} */
            step: "choose-password" | "sign-in" | "consent";
            firstName: string;
            email: string;
            lastDay: string;
            passwordRules: components["schemas"]["PasswordRules"];
        } | {
            /** @constant */
            state: "verified";
            employer: string;
            /** @enum {string} */
            language: "sv" | "en";
            signInUrl: string | null;
        } | {
            /** @constant */
            state: "expired";
            employer: string;
            /** @enum {string} */
            language: "sv" | "en";
        } | {
            /** @constant */
            state: "replaced";
            employer: string;
            /** @enum {string} */
            language: "sv" | "en";
        } | {
            /** @constant */
            state: "closed";
            /** @enum {string} */
            language: "sv" | "en";
        };
        AcceptInvitation: {
            /** @constant */
            kind: "choose-password";
            password: string;
            firstName?: string;
            lastName?: string;
        } | {
            /** @constant */
            kind: "sign-in";
            password: string;
        } | {
            /** @constant */
            kind: "consent";
        };
        ResetPassword: {
            email: string;
            firstName: string;
            passwordRules: components["schemas"]["PasswordRules"];
        };
        SignInInteraction: {
            uid: string;
            clientName: string;
            loginHint: string | null;
            /** @enum {string} */
            language: "sv" | "en";
            signedInAs: string | null;
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
        AccountRef: {
            dimension: string;
            code: string;
        };
        /** @enum {string} */
        InvitationReason: "withdrawn" | "do-not-invite" | "no-user-template" | "already-linked" | "user-inactive" | "no-address" | "under-review" | "verified-domain" | "no-start-date" | "starts-soon" | "day-before-start";
        InvitationPreviewRequest: {
            company: number;
            employmentDate: string | null;
            emailConnect: string | null;
            /** @enum {string} */
            review: "none" | "open" | "approved";
            /** Format: date-time */
            decidedAt: string;
        };
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
        ReviewRequest: {
            fields?: {
                [key: string]: string | number | boolean | null | components["schemas"]["AccountRef"][];
            };
        };
        WithdrawRequest: {
            reason: string;
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
        HrApiProblem: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            code: string;
            errors?: {
                pointer: string;
                code: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
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
        TokenRequest: {
            instance: string | number;
            username: string;
            password: string;
        };
        TokenResponse: {
            access_token: string;
            /** @constant */
            token_type: "Bearer";
            expires_in: number;
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
            because: "withdrawn" | "do-not-invite" | "no-user-template" | "already-linked" | "user-inactive" | "no-address" | "under-review" | "verified-domain" | "no-start-date" | "starts-soon" | "day-before-start";
            explanation: string;
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
                because: "withdrawn" | "do-not-invite" | "no-user-template" | "already-linked" | "user-inactive" | "no-address" | "under-review" | "verified-domain" | "no-start-date" | "starts-soon" | "day-before-start";
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
