// Generated from docs/openapi.json by `npm run generate`; not edited by hand.
export interface paths {
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own account: posts, password, one-time code, sessions */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the new key by a code */
        post: operations["adoptCodeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/code-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new key for one-time codes, shown once; it counts when a code of it is given */
        post: operations["proposeCodeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to link the own account with an identity of the provider: the address to go to */
        post: operations["linkIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/identity/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the link with an identity of the provider away */
        post: operations["unlinkIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the own password; every other session of the account is over */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions/{session}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End another session of the own account */
        post: operations["endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every account with its posts, and what posts can be bound to */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an account a password that is changed at its first use, shown once; everything it has open is over */
        post: operations["givePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where an account is signed in */
        get: operations["listAccountSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End one session of an account, or all of them */
        post: operations["endAccountSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/act-descriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every act there is, who may do it, and the schema of its body */
        get: operations["listActDescriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Perform acts in order, each done or refused by itself; an act sent twice is done once */
        post: operations["performActs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adoptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a confirmed draft plan: all of it or nothing */
        post: operations["adoptDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adoptions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The acts that a confirmed draft would become */
        post: operations["previewAdoption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who signed in, looked, exported, changed, was refused: newest first */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The notes of some days as a signed file; where they are too many for one, the next begins after its last */
        post: operations["exportAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many notes there are, how long they are kept, and the key that exports are signed with */
        get: operations["getAuditState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns of the county */
        get: operations["listCampaigns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which problems to clear with so many visits, and in which order */
        get: operations["getAgenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/allocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which projects get the scarce factors, and when; what one more unit of each is worth; why not the others. Takes up to a minute */
        get: operations["getAllocation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits with an approval office and what it holds; by default the asker's own */
        get: operations["getApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole campaign as a .zip that opens in a browser and a spreadsheet without Gongjian */
        get: operations["getArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What plan and facts mean on a day */
        get: operations["getAssessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/batch-start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which projects not started can truly start by a date: ready, ready only if, or not, counted back from it */
        get: operations["getBatchStart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/bulletin-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The content of a bulletin on a day, with the origin of every figure and any contradiction */
        get: operations["previewBulletin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/bulletin-preview/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The paper that would be issued, as a file to look at */
        get: operations["getPreviewPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/bulletins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Issued bulletins */
        get: operations["listBulletins"];
        put?: never;
        /** Issue a bulletin from a snapshot frozen now; a contradiction stops it */
        post: operations["issueBulletin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/bulletins-since": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Issued bulletins of which something printed was corrected since, and the corrections issued */
        get: operations["listBulletinsSince"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/bulletins/{bulletin}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue a correction that quotes what was printed and what is right; the bulletin stays as it was */
        post: operations["correctBulletin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/bulletins/{bulletin}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An issued paper; its .docx is always the same */
        get: operations["getBulletinPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/burden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked of each unit in sight, by month: items, rows, minutes, and what was known already */
        get: operations["getBurden"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/casework": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the office works through: orders, meetings, commitments, reports on their way, feedback; 304 to who holds it (If-None-Match) */
        get: operations["getCasework"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two days */
        get: operations["getChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every project with its steps: baseline, plan, actual, forecast, latest days counted back from day N, critical steps, milestones */
        get: operations["getChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/close-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the campaign ended, what is handed over, what came again and again, what goes on */
        get: operations["getCloseOut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/continuity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Starts and completions of the twelve months ahead, as planned and as drawn; months without a start */
        get: operations["getContinuity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/corrections/{correction}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The .docx of an issued correction; always the same */
        get: operations["getCorrectionPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/demands/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a demand would cost the units, and what of it is known already; nothing is kept */
        post: operations["previewDemand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a unit is asked to report for a day, prefilled; by default the asker's own unit */
        get: operations["listDue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/front-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assessment of a day, the answer in numbers, and what changed since an earlier day (a week before by default) */
        get: operations["getFrontPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the accepted rows as one batch; where figures are reviewed, send them to the reviewer */
        post: operations["commitImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose how to read each sheet (or take it as given) and show the difference row by row; nothing is kept */
        post: operations["previewImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/imports/returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Their own file back, with a comment on every cell that was refused or flagged */
        post: operations["returnWorkbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is due for the asker by a day (by default the present one), and for the office what the clock suggests */
        get: operations["getInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/inspections/{inspection}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A supervision plan as a file */
        get: operations["getInspectionPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/inspections/{inspection}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a supervision plan prints, with the origin of every figure */
        get: operations["previewInspection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/leaders/{leader}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One county leader: commitments, targets and projects, blockers by price, decisions due with options, visits */
        get: operations["getLeaderPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The borders of townships as the county supplied them */
        get: operations["getMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/map/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a GeoJSON file and match its areas to units; nothing is kept */
        post: operations["previewMap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/orders/{order}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A supervision order as a file, as it stands now */
        get: operations["getOrderPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/orders/{order}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a supervision order prints, as it stands now, with the origin of every figure */
        get: operations["previewOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How likely each target and each outcome is reached by day N, and what each open problem costs */
        get: operations["getOutlook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/pack-comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lights under every adopted pack */
        get: operations["comparePacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a unit owes for a day as a signed workbook to be filled in offline; written down as handed out */
        post: operations["givePackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/packages/back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a package back as a whole, once; where both sides changed a field, by the choices */
        post: operations["takePackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/packages/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A package that came back: each field as it went out, as filled in, and as it is now; nothing is kept */
        post: operations["reviewPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every project in its stage from idea to statistics, with how long it has been there */
        get: operations["getPipeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan, recognitions, problems and exemptions, without readings; 304 to who holds it (If-None-Match) */
        get: operations["getPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/problems/{problem}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One problem: what it blocks, where it stands on the ladder, its measures */
        get: operations["getProblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/projects/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One project: facts, plan, investment curve */
        get: operations["getProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/projects/{project}/count-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An outcome of a project counted back from a day: latest starts, verdict, conditions; by default the next outcome asked, from day N */
        get: operations["getCountBack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/projects/{project}/draft-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The steps that an approval track would give a project; nothing is kept */
        get: operations["draftSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/projects/{project}/schedule-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The steps of one project as MSPDI, the XML of Project */
        get: operations["exportSchedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/projects/{project}/try-out-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A project and those linked with it in full, so that a change of a step can be tried before it is an act */
        get: operations["getTryOutFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report as its reviewer looks at it: each row beside the last figure, and the lights that would turn */
        get: operations["getReportReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/schedule-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over what is accepted of a preview at `seq`, all of it or none; where steps stand is recorded as progress of today; steps that the file has not stay */
        post: operations["commitSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/schedule-file/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an MSPDI file would change of the steps of a project, or of each project that it names, where it says that they stand, and what is wrong with it; nothing is kept */
        post: operations["previewSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/schedule-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every project in sight with its steps as MSPDI, the XML of Project; `only`: the projects that the page shows */
        post: operations["exportSchedules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/selection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which work deserves the campaign, by its four grounds, and how stable each place is */
        get: operations["getSelection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plan and facts, the whole input of the engine */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units of one kind compared by effort, progress and results, with rank intervals, rules and objections; a unit finds itself alone */
        get: operations["getStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/stocktakes/{stocktake}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One stocktake: its agenda (frozen when it opened), the commitments it goes through, its papers as data */
        get: operations["getStocktake"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/stocktakes/{stocktake}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a planned stocktake with the agenda worked out now; sent twice it is opened once */
        post: operations["openStocktake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/stocktakes/{stocktake}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agenda or the minutes of a stocktake as a file; of a closed one its .docx is always the same */
        get: operations["getStocktakePaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/targets/{target}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One target: lines, readings with their history, colours then and now */
        get: operations["getTarget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How each kind of paper is worded, and which places a .docx of the county’s own may name */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/templates/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A .docx of the county’s own for a kind of paper; every place in it is checked, nothing in it may run */
        post: operations["setTemplateFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/three-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Problems, measures and responsibilities: three views of one set of facts */
        get: operations["getThreeLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/three-lists/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The three lists as .xlsx for A4 landscape */
        get: operations["getThreeListsWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/tracks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Approval tracks that the county has adopted */
        get: operations["listTracks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What working side by side, and fewer days at each office, would bring over all projects */
        get: operations["getWhatIf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/wording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a kind of paper is worded, as it comes with the product, and every wording adopted before */
        get: operations["getWording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/wording/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The paper in a wording that is not adopted, an order, plan or meeting by its latest row; a wrong place is refused with where it stands */
        post: operations["previewWording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}/workbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A table as .xlsx in the look of offices; `only`: the rows that the page shows, in their order; of the history, `kind` and `id` */
        post: operations["exportWorkbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demonstration/actor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Demonstration only: look at the county as another post */
        put: operations["chooseActor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demonstration/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Demonstration only: move the day that pages speak of */
        put: operations["moveDay"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a plan document into a draft; nothing is kept */
        post: operations["readDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, newest first */
        get: operations["listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What names a unit or a county leader as the one who answers for it, before a merger or a hand-over */
        get: operations["getHoldings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a preview (its job) or a recording (its batch) of this post has come */
        get: operations["importProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{job}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop it where it still runs; a recording that was stopped has written nothing */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rechecks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a document back and make every figure in it again; nothing is kept */
        post: operations["recheckDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks, on which day */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the three administrators of a county that has no accounts; asks for the code that the server printed */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far signing in has come, and what it asks for */
        get: operations["getSignIn"];
        put?: never;
        /** Sign in by login and password; the session is a cookie that scripts cannot read */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the one-time code that is due after the password */
        post: operations["giveCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose one of several posts for this session */
        post: operations["choosePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave: the session is over and its cookie taken back */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the check has come, and what the last one found */
        get: operations["getVerification"];
        put?: never;
        /** Begin to check the ledger and the audit trail, unless a check is under way */
        post: operations["verifyLedger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        About: {
            id: components["schemas"]["Id"];
            /** @enum {string} */
            of: "target" | "project" | "step" | "problem";
        };
        AcceptedRowInput: {
            note?: string;
            /** @default false */
            recognitions?: boolean;
            /** @description 1-based, as Excel counts */
            row: number;
            /** @description absent: the only one */
            sheet?: string;
        };
        Account: {
            /** @constant */
            disabled?: true;
            /** @description 职务 */
            duty?: string;
            id: components["schemas"]["Id"];
            /** @description what is typed to sign in; letters of any script */
            login: string;
            /** Format: email */
            mail?: string;
            name: string;
            /** @default [] */
            posts: components["schemas"]["Post"][];
            /** @constant */
            sample?: true;
            unit?: components["schemas"]["Id"];
        };
        AccountDisableBody: {
            id: components["schemas"]["Id"];
        };
        AccountEnableBody: {
            id: components["schemas"]["Id"];
        };
        AccountGrantBody: {
            id: components["schemas"]["Id"];
            posts: components["schemas"]["Post"][];
        };
        AccountList: {
            accounts: {
                account: components["schemas"]["Account"];
                hasCode: boolean;
                hasPassword: boolean;
                /** @description the password was given and is not changed yet */
                mustChange: boolean;
                posts: components["schemas"]["NamedPost"][];
                version: number;
            }[];
            actions: {
                id: components["schemas"]["Id"];
                name: string;
            }[];
            leaders: {
                id: components["schemas"]["Id"];
                name: string;
            }[];
            units: {
                id: components["schemas"]["Id"];
                name: string;
            }[];
        };
        AccountSession: {
            address: string;
            agent: string;
            endsAt: string;
            /** @enum {string} */
            how: "password" | "identity";
            /** Format: uuid */
            id: string;
            /** @description the one that asks */
            isOwn: boolean;
            openedAt: string;
            post?: components["schemas"]["NamedPost"];
            seenAt: string;
        };
        "AccountSet-upBody": {
            audit: {
                id: components["schemas"]["Id"];
                /** @description what is typed to sign in; letters of any script */
                login: string;
                name: string;
            };
            security: {
                id: components["schemas"]["Id"];
                /** @description what is typed to sign in; letters of any script */
                login: string;
                name: string;
            };
            system: {
                id: components["schemas"]["Id"];
                /** @description what is typed to sign in; letters of any script */
                login: string;
                name: string;
            };
        };
        AccountSetBody: {
            /** @description 职务 */
            duty?: string;
            id: components["schemas"]["Id"];
            /** @description what is typed to sign in; letters of any script */
            login: string;
            /** Format: email */
            mail?: string;
            name: string;
            /** @constant */
            sample?: true;
            unit?: components["schemas"]["Id"];
        };
        ActBody: unknown;
        ActBodyInput: unknown;
        ActDescription: {
            about: {
                en: string;
                zh: string;
            };
            /** @description JSON Schema of the body */
            body: unknown;
            name: string;
            /** @description who may do it, and how far: county, own unit, what the leader is linked to, own action */
            roles: {
                [key: string]: "county" | "unit" | "leader" | "action";
            };
        };
        ActEnvelope: {
            /** @description the ledger number of the version it was made against; 0 = it was not there */
            basis?: number;
            /**
             * Format: uuid
             * @description acts of one import or one adopted document share it
             */
            batch?: string;
            body: components["schemas"]["ActBody"];
            /** Format: uuid */
            id: string;
            name: string;
            why?: string;
        };
        ActEnvelopeInput: {
            /** @description the ledger number of the version it was made against; 0 = it was not there */
            basis?: number;
            /**
             * Format: uuid
             * @description acts of one import or one adopted document share it
             */
            batch?: string;
            body: components["schemas"]["ActBodyInput"];
            /** Format: uuid */
            id: string;
            name: string;
            why?: string;
        };
        Action: {
            /** @description an action of the level above */
            alignedTo?: string;
            campaign: components["schemas"]["Id"];
            /** @default [] */
            goals: components["schemas"]["StageGoal"][];
            id: components["schemas"]["Id"];
            /** @description lead unit */
            lead?: components["schemas"]["Id"];
            leader?: components["schemas"]["Id"];
            name: string;
            order: number;
            /**
             * @description 示例数据: invented for an example
             * @constant
             */
            sample?: true;
        };
        ActionInput: {
            /** @description an action of the level above */
            alignedTo?: string;
            campaign: components["schemas"]["Id"];
            /** @default [] */
            goals?: components["schemas"]["StageGoalInput"][];
            id: components["schemas"]["Id"];
            /** @description lead unit */
            lead?: components["schemas"]["Id"];
            leader?: components["schemas"]["Id"];
            name: string;
            order: number;
            /**
             * @description 示例数据: invented for an example
             * @constant
             */
            sample?: true;
        };
        Actor: {
            action?: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            leader?: components["schemas"]["Id"];
            name: string;
            role: components["schemas"]["Role"];
            unit?: components["schemas"]["Id"];
        };
        AdoptionInput: {
            actions: components["schemas"]["DraftActionInput"][];
            /** Format: uuid */
            batch: string;
            campaign: components["schemas"]["CampaignInput"];
            figures: components["schemas"]["DraftFigureInput"][];
            parties: components["schemas"]["DraftParty"][];
            projects: components["schemas"]["DraftProjectInput"][];
            /** @description name of the document */
            source: string;
        };
        AdoptionPlan: {
            acts: components["schemas"]["ActEnvelope"][];
            unsettled: {
                id: string;
                why: string;
            }[];
        };
        Agenda: {
            /** @description of all of them together */
            gain: number;
            items: {
                /** @description weighted chance that it adds to those before it */
                gain: number;
                latest?: components["schemas"]["Day"];
                problem: components["schemas"]["Id"];
            }[];
            /**
             * @description exact: every choice was compared; greedy: the best next one, again and again
             * @enum {string}
             */
            method: "exact" | "greedy";
            visits: number;
        };
        AllocatedFactor: {
            factor: components["schemas"]["Id"];
            /** @description at most `amount` from `from` to `to` together */
            limits: {
                amount: number;
                from: components["schemas"]["Day"];
                given: number;
                to: components["schemas"]["Day"];
            }[];
            unitOfMeasure: components["schemas"]["UnitOfMeasure"];
            /** @enum {string} */
            use: "stock" | "flow";
        };
        AllocatedProject: {
            finish?: components["schemas"]["Day"];
            /** @description first day of the period */
            from: components["schemas"]["Day"];
            /** @description in the factor’s unit of measure */
            gets: {
                amount: number;
                factor: components["schemas"]["Id"];
            }[];
            /** @description it was demanded */
            must: boolean;
            /** @description place in `periods` */
            period: number;
            project: components["schemas"]["Id"];
            /** @description from the resource-constrained schedule, where one was made */
            start?: components["schemas"]["Day"];
            to: components["schemas"]["Day"];
        };
        AllocatedTarget: {
            /** @description what the chosen projects add by day N */
            adds: number;
            /** @description already there on the day */
            done: number;
            goal: number;
            met: boolean;
            target: components["schemas"]["Id"];
            unitOfMeasure: components["schemas"]["UnitOfMeasure"];
            weight: number;
        };
        AllocationPlan: {
            /** @description no plan can have a higher score */
            bound: number;
            /** @description day N */
            by: components["schemas"]["Day"];
            campaign: components["schemas"]["Id"];
            chosen: components["schemas"]["AllocatedProject"][];
            /** @description problems that a leader’s visit clears, and when */
            clears: {
                factor: components["schemas"]["Id"];
                from: components["schemas"]["Day"];
                period: number;
                problem: components["schemas"]["Id"];
                to: components["schemas"]["Day"];
            }[];
            /** @description where infeasible */
            conflicts: components["schemas"]["ConflictingDemand"][];
            day: components["schemas"]["Day"];
            factors: components["schemas"]["AllocatedFactor"][];
            /** @description (bound − score) ÷ score */
            gap: number;
            /** @description targets that no project of this plan moves: by readings, or growth */
            outside: components["schemas"]["Id"][];
            periods: {
                from: components["schemas"]["Day"];
                to: components["schemas"]["Day"];
            }[];
            proof: components["schemas"]["AllocationProof"];
            seq: number;
            targets: components["schemas"]["AllocatedTarget"][];
            /**
             * @description where dates come from: periods of giving, or a schedule
             * @enum {string}
             */
            timing: "periods" | "schedule";
            value: components["schemas"]["AllocationValue"];
            /** @description no plan meets more weight, even where the score has a gap */
            weightProved: boolean;
            whyNot: components["schemas"]["WhyNot"][];
            /** @description the dearest first */
            worth: components["schemas"]["FactorWorth"][];
        };
        /** @enum {string} */
        AllocationProof: "optimal" | "feasible" | "interrupted" | "infeasible";
        AllocationValue: {
            /** @description weights × share of the way to the goal, added up over all targets */
            progress: number;
            /** @description weight + a small share of progress; what is maximised */
            score: number;
            /** @description weights of the targets met, added up */
            weight: number;
        };
        Answer: {
            /** @description open problems that are due or overdue on the day */
            decisions: components["schemas"]["Id"][];
            /** @description targets under an approved cause */
            exempt: number;
            reached: number;
            targets: number;
            tightest?: {
                catchUp?: number;
                name: string;
                target: components["schemas"]["Id"];
            };
            unknown: number;
            willMiss: number;
            /** @description targets that will be missed, without those */
            willMissWithout: number;
        };
        Application: {
            askedBy: components["schemas"]["Hand"];
            campaign: components["schemas"]["Id"];
            cause: string;
            /** @description 影响天数 */
            daysLost?: number;
            decision?: {
                by: components["schemas"]["Hand"];
                /** @description what was approved; absent where it was refused */
                exemption?: components["schemas"]["Id"];
                on: components["schemas"]["Day"];
                why?: string;
            };
            evidence: string;
            from: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            of: "target" | "project";
            on: components["schemas"]["Day"];
            /** @constant */
            sample?: true;
            subject: components["schemas"]["Id"];
            to: components["schemas"]["Day"];
            /** @enum {string} */
            type: "weather" | "statutory-notice" | "higher-approval" | "policy" | "judicial" | "force-majeure" | "other";
            /** @description responsible for the target or project */
            unit: components["schemas"]["Id"];
            withdrawn?: {
                by: string;
                on: components["schemas"]["Day"];
                why?: string;
            };
        };
        ApprovalsPage: {
            /** @description absent where no office has a step */
            office?: components["schemas"]["OfficeCases"];
            /** @description that the asker may look at */
            offices: {
                cases: number;
                name: string;
                unit: components["schemas"]["Id"];
            }[];
            /** @description joint sessions that it takes part in, the latest first */
            sessions: {
                projectName: string;
                session: components["schemas"]["Joint"];
                steps: {
                    id: components["schemas"]["Id"];
                    name: string;
                    office?: components["schemas"]["Id"];
                }[];
            }[];
        };
        Assessment: {
            /** @description the latest day that any figure speaks of */
            asOf?: components["schemas"]["Day"];
            campaign: components["schemas"]["Id"];
            checks: components["schemas"]["CheckFinding"][];
            day: components["schemas"]["Day"];
            /** @description 0 before the window, N+1 after it */
            dayNumber: number;
            days: number;
            daysLeft: number;
            /** @description count by light; exempt under "exempt", none under "none" */
            lights: {
                projects: {
                    [key: string]: number;
                };
                targets: {
                    [key: string]: number;
                };
            };
            /** @description where it was asked for */
            outlook?: components["schemas"]["Outlook"];
            pack: {
                id: string;
                name: {
                    en: string;
                    zh: string;
                };
                version: string;
            };
            phase?: string;
            /** @description open ones, the heaviest first */
            problems: components["schemas"]["ProblemAssessment"][];
            projects: components["schemas"]["ProjectAssessment"][];
            /** @description 示例数据: some input was invented for an example */
            sample: boolean;
            seq: number;
            /** @description in plan order */
            targets: components["schemas"]["TargetAssessment"][];
        };
        AssessmentChange: {
            /** @description a figure of an earlier day was corrected in between */
            corrected: boolean;
            /** @description plans lowered in between: its own, or of the projects it sums */
            cuts?: components["schemas"]["NamedCut"][];
            doneIs?: number;
            doneWas?: number;
            /** @description projects that came onto its roster */
            entered: components["schemas"]["Id"][];
            goalIs?: number;
            goalWas?: number;
            left: components["schemas"]["Id"][];
            lightIs?: components["schemas"]["Light"];
            lightWas?: components["schemas"]["Light"];
            /** @description absent where there is no figure on one of the days */
            movement?: components["schemas"]["Movement"];
            name: string;
            /** @enum {string} */
            of: "target" | "project";
            planIs?: number;
            planWas?: number;
            subject: components["schemas"]["Id"];
        };
        AuditEntry: {
            /** @description absent where nobody is known */
            actor?: {
                id: components["schemas"]["Id"];
                name: string;
                role: components["schemas"]["Role"];
                unit?: components["schemas"]["Id"];
            };
            /** @description ledger numbers of what was done */
            acts?: {
                from: number;
                to: number;
            };
            /** @description network address of the asker */
            address?: string;
            /** @description RFC 3339 instant, given by the caller */
            at: string;
            detail?: string;
            event: components["schemas"]["AuditEventKind"];
            hash: string;
            /** @description the thing that it was about */
            id?: string;
            /** @description the kind of thing that it was about */
            kind?: string;
            /** @description what was typed to sign in, where nobody was known by it */
            login?: string;
            previous: string;
            /** @description the operation of the API, or the command */
            route?: string;
            seq: number;
        };
        /** @enum {string} */
        AuditEventKind: "signed-in" | "signed-out" | "sign-in-failed" | "locked" | "password-changed" | "session-revoked" | "looked" | "exported" | "changed" | "refused" | "audit-read" | "verified" | "retained" | "notes-lost";
        AuditState: {
            /** @description number of the last note that was cleared at the end of its time */
            cleared: number;
            /** @description hash of the newest note */
            head: string;
            /** @description fingerprint of the public key: SHA-256, hexadecimal */
            key: string;
            /** @description how long notes are kept */
            months: number;
            notes: number;
            /** @description instant of the oldest note that is kept */
            oldest?: string;
        };
        Authorisation: {
            decidedBy: string;
            /** @description where a county leader decided it */
            leader?: components["schemas"]["Id"];
            on: components["schemas"]["Day"];
            /** @description the document or meeting where it is written */
            ref: string;
        };
        Band: {
            from?: number;
            /** @description true: the lower bound itself is outside */
            fromOpen?: boolean;
            light: components["schemas"]["Light"];
            to?: number;
            /** @description true: the upper bound itself is outside */
            toOpen?: boolean;
        };
        BaseMap: {
            tiles: string;
        };
        BatchNeed: {
            /** @description of the step that it no longer waits for */
            beside?: string;
            condition: components["schemas"]["Condition"];
            leader?: components["schemas"]["Id"];
            /** @description of the step or problem */
            name: string;
            /** @description in whose hands */
            unit?: components["schemas"]["Id"];
        };
        BatchProject: {
            citations: {
                minimum: components["schemas"]["LegalDays"];
                name: string;
                step: components["schemas"]["Id"];
            }[];
            /** @description ready on, with everything done that can be */
            fastest?: components["schemas"]["Day"];
            /** @description ready on, as planned */
            finish?: components["schemas"]["Day"];
            /** @description working days that the plan ends after the date */
            lateDays: number;
            leader?: components["schemas"]["Id"];
            name: string;
            /** @description the fewest that keep the date */
            needs: components["schemas"]["BatchNeed"][];
            /** @description the step not begun whose latest start comes first */
            next?: {
                latestStart: components["schemas"]["Day"];
                name: string;
                office?: components["schemas"]["Id"];
                step: components["schemas"]["Id"];
            };
            project: components["schemas"]["Id"];
            reach: components["schemas"]["Reach"];
            /** @description working days from then to the date; of those that are ready */
            slack?: number;
            stage: components["schemas"]["PipelineStage"];
            totalInvestment?: number;
            unit: components["schemas"]["Id"];
        };
        BatchStart: {
            campaign: components["schemas"]["Id"];
            /** @description only if what each needs is done; the fewest needs first */
            conditional: components["schemas"]["BatchProject"][];
            day: components["schemas"]["Day"];
            /** @description not by law, too much work, or it cannot be told */
            not: components["schemas"]["BatchProject"][];
            /** @description the date */
            on: components["schemas"]["Day"];
            /** @description years that the working calendar does not cover officially */
            outside: number[];
            /** @description as planned; the least slack first */
            ready: components["schemas"]["BatchProject"][];
            sample: boolean;
            seq: number;
        };
        Blocked: {
            id: components["schemas"]["Id"];
            name: string;
            /** @enum {string} */
            of: "target" | "project" | "step";
            project?: components["schemas"]["Id"];
        };
        Bulletin: {
            campaign: components["schemas"]["Id"];
            /** @description 抄送; absent: as the template says */
            copies?: string;
            /** @description SHA-256 of the content */
            digest: string;
            /** @description which wording it was made with; absent: the first */
            edition?: number;
            id: components["schemas"]["Id"];
            /** @description 督查方案: under which plan the notice was made */
            inspection?: components["schemas"]["Id"];
            /** @description 期号, or the number of 发文字号 */
            issue: number;
            kind: components["schemas"]["BulletinKind"];
            /** @description of a sheet for a county leader */
            leader?: components["schemas"]["Id"];
            /** @description the day it speaks of */
            on: components["schemas"]["Day"];
            pack: components["schemas"]["Id"];
            /** @description where the joint start is held */
            place?: string;
            /** @description 主送; absent: as the template says */
            recipients?: string;
            /** @description 机关代字 and year of 发文字号, of an official document */
            reference?: {
                word: string;
                year: number;
            };
            /**
             * Format: uuid
             * @description the id its author gave: asked twice, issued once
             */
            request: string;
            /** @description ledger number up to which it was known */
            seq: number;
            /** @description how conflicts of figures were settled, e.g. `sum:movement:t:total=note`, apart by spaces */
            settled?: string;
            /** @description 签发人: the post that signs */
            signer?: string;
            /** @description the day of a joint start */
            startsOn?: components["schemas"]["Day"];
        };
        BulletinContent: {
            asOf?: components["schemas"]["Day"];
            blocks: components["schemas"]["PaperBlock"][];
            campaign: components["schemas"]["Id"];
            /** @description 报 · 送 · 发 */
            circulation: {
                issue: string;
                report: string;
                send: string;
            };
            contradictions: components["schemas"]["Contradiction"][];
            figures: components["schemas"]["Figure"][];
            /** @enum {string} */
            form: "series" | "official" | "sheet" | "table" | "meeting";
            issue: number;
            kind: components["schemas"]["BulletinKind"];
            masthead: string;
            notes: string[];
            office: string;
            /** @description of an official document */
            official?: {
                /** @description 抄送 */
                copies: string;
                /** @description 主送 */
                recipients: string;
                /** @description 发文字号 */
                reference: string;
                /** @description 签发人 */
                signer?: string;
            };
            on: components["schemas"]["Day"];
            /**
             * @default half-up
             * @enum {string}
             */
            rounding: "half-up" | "truncate";
            sample: boolean;
            seq: number;
            /** @description conflicts that the office settled */
            settled?: {
                conflict: string;
                text: string;
                /** @enum {string} */
                way: "remainder" | "note";
            }[];
            title: string;
            /** @description the title with its figures */
            titleRuns: (string | {
                figure: string;
            })[];
        };
        BulletinCorrectBody: {
            /** @description ledger numbers of the corrections behind it */
            acts: number[];
            bulletin: components["schemas"]["Id"];
            campaign: components["schemas"]["Id"];
            figures: components["schemas"]["CorrectedFigure"][];
            /** @description of this paper, from 1 */
            number: number;
            /** @description the corrected paper as it called itself */
            paper: {
                masthead: string;
                name: string;
                office: string;
                on: components["schemas"]["Day"];
                /** @enum {string} */
                rounding: "half-up" | "truncate";
                sample: boolean;
            };
            reason: string;
            /**
             * Format: uuid
             * @description the id its author gave: asked twice, issued once
             */
            request: string;
            /** @description ledger number up to which it was known */
            seq: number;
        };
        /** @enum {string} */
        BulletinKind: "ten-day" | "flash" | "notice" | "memo" | "leader-sheet" | "joint-start" | "close-out";
        BulletinSince: {
            /** @description ledger numbers of the corrections */
            acts: number[];
            bulletin: components["schemas"]["Id"];
            /** @description corrected since, and in no 更正 yet */
            changed: components["schemas"]["CorrectedFigure"][];
            corrections: components["schemas"]["Correction"][];
        };
        Burden: {
            day: components["schemas"]["Day"];
            demands: {
                /** @description units that gave all of it */
                answered: number;
                /** @description units */
                asked: number;
                demand: components["schemas"]["Id"];
                known: number;
                /** @description of its answers; figures of the plan take their time in the reports */
                minutes: number;
                rows: number;
            }[];
            /** @description median of all forms so far */
            minutesPerRow?: number;
            months: {
                demands: number;
                /** @description all of these together */
                items: number;
                /** @description figures and answers asked although they were known */
                known: number;
                /** @description between opening and sending the forms, where it is known */
                minutes: number;
                /** @description YYYY-MM */
                month: string;
                orders: number;
                /** @description problems it raised */
                problems: number;
                /** @description days that figures were reported for */
                reports: number;
                /** @description figures and answers */
                rows: number;
                unit: components["schemas"]["Id"];
            }[];
            /** @description of all units in sight */
            totals: {
                demands: number;
                /** @description all of these together */
                items: number;
                /** @description figures and answers asked although they were known */
                known: number;
                /** @description between opening and sending the forms, where it is known */
                minutes: number;
                month: string;
                orders: number;
                /** @description problems it raised */
                problems: number;
                /** @description days that figures were reported for */
                reports: number;
                /** @description figures and answers */
                rows: number;
                units: number;
            }[];
        };
        CalendarYear: {
            /** @description days without work, weekend days of a holiday among them: a six-day week keeps them too */
            off: components["schemas"]["Day"][];
            source: string;
            /** @enum {string} */
            status: "official" | "provisional";
            /** @description weekend days of work (调休上班) */
            work: components["schemas"]["Day"][];
            year: number;
        };
        /** @enum {string} */
        Caliber: "management" | "statistical";
        Campaign: {
            /**
             * @description the level above's special actions
             * @default []
             */
            alignedTo: string[];
            /**
             * @default months
             * @enum {string}
             */
            annualLine: "months" | "days";
            /** @description the working calendar in force */
            calendar?: components["schemas"]["Id"];
            county: string;
            from: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            /** @description the ladder that problems climb */
            ladder?: components["schemas"]["Id"];
            name: string;
            /**
             * @description 编发单位
             * @default 攻坚办
             */
            office: string;
            /** @description the light pack in force */
            pack?: components["schemas"]["Id"];
            /** @default [] */
            phases: components["schemas"]["Phase"][];
            purpose?: string;
            /**
             * @description percent of the annual plan to reach by day N
             * @default 90
             */
            ratio: number;
            /**
             * @description reviewed: figures of units come by reports that another post of the unit passes; absent: direct
             * @enum {string}
             */
            reporting?: "direct" | "reviewed";
            /**
             * @default half-up
             * @enum {string}
             */
            rounding: "half-up" | "truncate";
            /**
             * @description 示例数据: invented for an example
             * @constant
             */
            sample?: true;
            to: components["schemas"]["Day"];
            year: number;
        };
        CampaignInput: {
            /**
             * @description the level above's special actions
             * @default []
             */
            alignedTo?: string[];
            /**
             * @default months
             * @enum {string}
             */
            annualLine?: "months" | "days";
            /** @description the working calendar in force */
            calendar?: components["schemas"]["Id"];
            county: string;
            from: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            /** @description the ladder that problems climb */
            ladder?: components["schemas"]["Id"];
            name: string;
            /**
             * @description 编发单位
             * @default 攻坚办
             */
            office?: string;
            /** @description the light pack in force */
            pack?: components["schemas"]["Id"];
            /** @default [] */
            phases?: components["schemas"]["Phase"][];
            purpose?: string;
            /**
             * @description percent of the annual plan to reach by day N
             * @default 90
             */
            ratio?: number;
            /**
             * @description reviewed: figures of units come by reports that another post of the unit passes; absent: direct
             * @enum {string}
             */
            reporting?: "direct" | "reviewed";
            /**
             * @default half-up
             * @enum {string}
             */
            rounding?: "half-up" | "truncate";
            /**
             * @description 示例数据: invented for an example
             * @constant
             */
            sample?: true;
            to: components["schemas"]["Day"];
            year: number;
        };
        CarriedProject: {
            /** @description when it should leave its stage by plan: planned start or completion */
            due?: components["schemas"]["Day"];
            name: string;
            /** @description past that day */
            overdueDays: number;
            plannedStart?: components["schemas"]["Day"];
            project: components["schemas"]["Id"];
            /** @description lists that it is on */
            rosters: components["schemas"]["Id"][];
            stage: components["schemas"]["PipelineStage"];
            totalInvestment?: number;
            unit: components["schemas"]["Id"];
            /**
             * @description asked of this campaign and not reached; planned after it; held in reserve
             * @enum {string}
             */
            why: "not-reached" | "planned-later" | "reserve";
        };
        Casework: {
            application: components["schemas"]["Application"][];
            campaign: components["schemas"]["Id"];
            commitment: components["schemas"]["Commitment"][];
            correction: components["schemas"]["Correction"][];
            demand: components["schemas"]["Demand"][];
            feedback: components["schemas"]["Feedback"][];
            inspection: components["schemas"]["Inspection"][];
            joint: components["schemas"]["Joint"][];
            layout: components["schemas"]["Layout"][];
            objection: components["schemas"]["StandingObjection"][];
            order: components["schemas"]["Order"][];
            package: components["schemas"]["FillPackage"][];
            period: components["schemas"]["Period"][];
            report: components["schemas"]["Report"][];
            rule: components["schemas"]["StandingRule"][];
            seq: number;
            standing: components["schemas"]["StandingDeclared"][];
            stocktake: components["schemas"]["Stocktake"][];
            suggestion: components["schemas"]["Suggestion"][];
            template: components["schemas"]["Template"][];
            tick: components["schemas"]["Tick"][];
        };
        Chart: {
            campaign: components["schemas"]["Id"];
            day: components["schemas"]["Day"];
            /** @description day N */
            last: number;
            projects: components["schemas"]["ChartProject"][];
            seq: number;
            today: number;
            /** @description day 0, from which all days are counted */
            zero: components["schemas"]["Day"];
        };
        ChartMilestone: {
            /**
             * @description the campaign asks it by day N
             * @constant
             */
            asked?: true;
            forecast?: number;
            kind: components["schemas"]["RecognitionKind"];
            planned?: number;
            reached?: number;
        };
        ChartProject: {
            /** @description whose targets count it */
            actions: components["schemas"]["Id"][];
            /** @description as it happened, up to the day asked on */
            actual?: components["schemas"]["ChartSpan"];
            /** @description as planned on day 0, or when the steps were first recorded */
            baseline?: components["schemas"]["ChartSpan"];
            /**
             * @description its links contradict each other: nothing can be worked out
             * @constant
             */
            faulty?: true;
            /** @description what is left, at the earliest */
            forecast?: components["schemas"]["ChartSpan"];
            id: components["schemas"]["Id"];
            /** @description working days that the outcome comes after day N */
            lateDays?: number;
            leader?: components["schemas"]["Id"];
            light?: components["schemas"]["Light"] | "exempt";
            milestones: components["schemas"]["ChartMilestone"][];
            name: string;
            /** @description the next that is asked, from which latest days are counted back */
            outcome?: components["schemas"]["RecognitionKind"];
            /** @description as planned now, from the same day on */
            plan?: components["schemas"]["ChartSpan"];
            platform?: components["schemas"]["Id"];
            reach?: components["schemas"]["Reach"];
            steps: components["schemas"]["ChartStep"][];
            unit: components["schemas"]["Id"];
        };
        /** @description first and last day, inclusive */
        ChartSpan: [
            number,
            number
        ];
        ChartStep: {
            /** @description as it happened, up to the day asked on */
            actual?: components["schemas"]["ChartSpan"];
            after?: {
                kind: components["schemas"]["LinkKind"];
                step: components["schemas"]["Id"];
            }[];
            /** @description as planned on day 0, or when the steps were first recorded */
            baseline?: components["schemas"]["ChartSpan"];
            /** @constant */
            critical?: true;
            /** @description working days; negative: too late by so many already */
            float?: number;
            /** @description what is left, at the earliest */
            forecast?: components["schemas"]["ChartSpan"];
            id: components["schemas"]["Id"];
            lateFinish?: number;
            /** @description the latest start that still keeps day N */
            lateStart?: number;
            name: string;
            office?: components["schemas"]["Id"];
            parent?: components["schemas"]["Id"];
            /** @description as planned now, from the same day on */
            plan?: components["schemas"]["ChartSpan"];
            /** @description open problems that hold it */
            problems?: number;
            /** @enum {string} */
            state: "done" | "running" | "open";
        };
        CheckFinding: {
            against?: components["schemas"]["Id"];
            /** @enum {string} */
            check: "parts-exceed-whole" | "subset-exceeds-set" | "falls" | "beyond-year" | "round-number" | "started-not-in-statistics" | "completed-not-started" | "done-exceeds-total" | "money-without-start" | "money-ahead-of-work" | "jump";
            left?: number;
            /** @enum {string} */
            of: "target" | "project";
            on?: components["schemas"]["Day"];
            right?: number;
            subject: components["schemas"]["Id"];
        };
        ClockTickBody: {
            campaign: components["schemas"]["Id"];
            day: components["schemas"]["Day"];
        };
        CloseOut: {
            campaign: components["schemas"]["Id"];
            carried: components["schemas"]["CarriedProject"][];
            /** @description targets that are met */
            counts: components["schemas"]["Counts"];
            day: components["schemas"]["Day"];
            daysLeft: number;
            /** @description for types that came more than once */
            drafts: components["schemas"]["RuleDraft"][];
            /** @description by kind, the longest overdue first */
            handedOver: components["schemas"]["HandedOver"][];
            /** @description every type that was raised, the most frequent first */
            recurring: components["schemas"]["Recurring"][];
            sample: boolean;
            seq: number;
            /** @description in plan order */
            targets: components["schemas"]["CloseOutTarget"][];
        };
        CloseOutTarget: {
            /** @description percent of the campaign value; of cumulative figures */
            attained?: number;
            comparison: components["schemas"]["Comparison"];
            decimals: number;
            done?: number;
            doneVerified?: number;
            exempt?: {
                cause: string;
                exemption: components["schemas"]["Id"];
                to: components["schemas"]["Day"];
            };
            goal: number;
            leader?: components["schemas"]["Id"];
            met: boolean;
            name: string;
            /** @description open ones that hold it */
            problems: components["schemas"]["Id"][];
            /** @description of a roster target: counted projects under both denominators */
            projects?: components["schemas"]["Counts"];
            /** @description what is missing of the campaign value, where it is not met */
            short?: number;
            target: components["schemas"]["Id"];
            unit: components["schemas"]["Id"];
            unitOfMeasure: components["schemas"]["UnitOfMeasure"];
            verdict: components["schemas"]["Verdict"];
            /** @description projects of its roster that are not counted */
            waiting: components["schemas"]["Id"][];
        };
        ColourRow: {
            first: {
                asOf?: components["schemas"]["Day"];
                exempt: boolean;
                light?: components["schemas"]["Light"];
                pack: string;
                packVersion: string;
                seq: number;
            };
            now: {
                asOf?: components["schemas"]["Day"];
                exempt: boolean;
                light?: components["schemas"]["Light"];
                pack: string;
                packVersion: string;
                seq: number;
            };
            on: components["schemas"]["Day"];
        };
        /** @enum {string} */
        ColumnMeaning: "order" | "code" | "name" | "unit" | "leader" | "total-investment" | "annual-plan" | "goal" | "done" | "done-since-start" | "done-period" | "share" | "progress" | "planned-start" | "planned-completion" | "started" | "completed" | "on" | "unit-of-measure" | "problem" | "note" | "tag" | "other";
        Commitment: {
            /** @default [] */
            about: components["schemas"]["About"][];
            campaign: components["schemas"]["Id"];
            closed?: {
                by: string;
                how: string;
                on: components["schemas"]["Day"];
                outcome: components["schemas"]["CommitmentOutcome"];
            };
            /** @description as it stands now; the first day is in the first move */
            due: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            leader?: components["schemas"]["Id"];
            /** @default [] */
            moves: {
                by: string;
                from: components["schemas"]["Day"];
                on: components["schemas"]["Day"];
                to: components["schemas"]["Day"];
                why: string;
            }[];
            /**
             * @description so that an act can ask for all of a campaign
             * @constant
             */
            of: "campaign";
            /** @description the day it was made */
            on: components["schemas"]["Day"];
            /**
             * @description how it goes, by those who carry it out
             * @default []
             */
            reports: {
                by: string;
                on: components["schemas"]["Day"];
                text: string;
            }[];
            /** @constant */
            sample?: true;
            /** @description the stocktake where it was made */
            stocktake?: components["schemas"]["Id"];
            /** @description the campaign */
            subject: components["schemas"]["Id"];
            text: string;
            unit?: components["schemas"]["Id"];
        };
        CommitmentCloseBody: {
            how: string;
            id: components["schemas"]["Id"];
            on: components["schemas"]["Day"];
            /** @enum {string} */
            outcome: "kept" | "dropped";
        };
        CommitmentMakeBody: {
            /** @default [] */
            about: components["schemas"]["About"][];
            campaign: components["schemas"]["Id"];
            /** @description as it stands now; the first day is in the first move */
            due: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            leader?: components["schemas"]["Id"];
            /** @constant */
            sample?: true;
            text: string;
            unit?: components["schemas"]["Id"];
        };
        CommitmentMakeBodyInput: {
            /** @default [] */
            about?: components["schemas"]["About"][];
            campaign: components["schemas"]["Id"];
            /** @description as it stands now; the first day is in the first move */
            due: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            leader?: components["schemas"]["Id"];
            /** @constant */
            sample?: true;
            text: string;
            unit?: components["schemas"]["Id"];
        };
        CommitmentMoveBody: {
            from: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            to: components["schemas"]["Day"];
            why: string;
        };
        /** @enum {string} */
        CommitmentOutcome: "kept" | "late" | "dropped";
        CommitmentReportBody: {
            id: components["schemas"]["Id"];
            text: string;
        };
        CommitmentRow: {
            about: {
                id: components["schemas"]["Id"];
                name: string;
                of: string;
                project?: components["schemas"]["Id"];
            }[];
            commitment: components["schemas"]["Commitment"];
            /** @description who is linked to the project it is about, where that is no longer its leader */
            leads?: components["schemas"]["Id"];
            standing: components["schemas"]["CommitmentState"];
        };
        CommitmentState: {
            /** @description until due, negative: overdue by so many; of a closed one from its closing */
            days: number;
            /** @description as it stood then */
            due: components["schemas"]["Day"];
            /** @description how often it was moved by then */
            moves: number;
            /** @description the day first promised */
            promised: components["schemas"]["Day"];
            /** @enum {string} */
            state: "kept" | "late" | "dropped" | "open" | "moved" | "overdue";
        };
        /** @enum {string} */
        Comparison: "at-least" | "more-than" | "equal" | "at-most" | "less-than" | "about" | "above-peer";
        Conclusion: {
            by: components["schemas"]["Hand"];
            /** @description the unit it was fed back to */
            feedbackTo: components["schemas"]["Id"];
            met: boolean;
            objection?: components["schemas"]["Objection"];
            on: components["schemas"]["Day"];
            text: string;
        };
        Condition: {
            /** @description the customary predecessor it no longer waits for */
            beside: components["schemas"]["Id"];
            /** @constant */
            kind: "parallel";
            /** @description calendar days off the finish when this alone is done */
            saves: number;
            step: components["schemas"]["Id"];
        } | {
            basis: components["schemas"]["DayBasis"];
            from: number;
            /** @constant */
            kind: "shorten";
            minimum?: components["schemas"]["LegalDays"];
            saves: number;
            step: components["schemas"]["Id"];
            /** @description the statutory or physical minimum */
            to: number;
        } | {
            by: components["schemas"]["Day"];
            /** @constant */
            kind: "clear";
            problem: components["schemas"]["Id"];
            saves: number;
        };
        ConflictingDemand: {
            /** @constant */
            kind: "must-start";
            project: components["schemas"]["Id"];
        } | {
            /** @constant */
            kind: "must-meet";
            target: components["schemas"]["Id"];
        } | {
            amount: number;
            factor: components["schemas"]["Id"];
            from: components["schemas"]["Day"];
            /** @constant */
            kind: "limit";
            to: components["schemas"]["Day"];
        };
        Contact: {
            /** @enum {string} */
            duty: "responsible" | "resident" | "owner" | "builder";
            who: string;
        };
        Continuity: {
            campaign: components["schemas"]["Id"];
            day: components["schemas"]["Day"];
            draws: number;
            /** @description months in which nothing starts by plan, nothing has, and a start is less likely than not */
            gaps: string[];
            /** @description twelve, from the month of the day */
            months: components["schemas"]["ContinuityMonth"][];
            /** @description whose planned day has passed */
            overdue: {
                completions: number;
                starts: number;
            };
            sample: boolean;
            seed: number;
            seq: number;
            /** @description projects still to come that have neither steps nor a planned day: in no month */
            undated: {
                completions: number;
                starts: number;
            };
        };
        ContinuityMonth: {
            completions: components["schemas"]["Flow"];
            from: components["schemas"]["Day"];
            month: string;
            starts: components["schemas"]["Flow"];
            to: components["schemas"]["Day"];
        };
        Contradiction: {
            /** @description names it where it can be settled */
            conflict?: string;
            left: string;
            leftValue: number;
            proposals?: components["schemas"]["Proposal"][];
            right: string;
            rightValue: number;
            tolerance: number;
        };
        CorrectedFigure: {
            decimals: number;
            figure: string;
            /** @enum {string} */
            formula: "fact" | "sum" | "share" | "difference" | "gap" | "count" | "day";
            /** @description 更正为 */
            is: number;
            label: string;
            unit: string;
            /** @description 原载 */
            was: number;
        };
        Correction: {
            /** @description ledger numbers of the corrections behind it */
            acts: number[];
            bulletin: components["schemas"]["Id"];
            by: string;
            campaign: components["schemas"]["Id"];
            figures: components["schemas"]["CorrectedFigure"][];
            id: components["schemas"]["Id"];
            /** @description of this paper, from 1 */
            number: number;
            /** @constant */
            of: "campaign";
            /** @description issued on */
            on: components["schemas"]["Day"];
            /** @description the corrected paper as it called itself */
            paper: {
                masthead: string;
                name: string;
                office: string;
                on: components["schemas"]["Day"];
                /** @enum {string} */
                rounding: "half-up" | "truncate";
                sample: boolean;
            };
            reason: string;
            /**
             * Format: uuid
             * @description the id its author gave: asked twice, issued once
             */
            request: string;
            /** @description ledger number up to which it was known */
            seq: number;
            subject: components["schemas"]["Id"];
        };
        CountBack: {
            by: components["schemas"]["Day"];
            /** @description statutory minimums on the path that decides */
            citations: {
                minimum: components["schemas"]["LegalDays"];
                step: components["schemas"]["Id"];
            }[];
            /** @description the fewest that keep the date, the largest saving first; empty where none are needed */
            conditions: components["schemas"]["Condition"][];
            /** @description the day asked on: nothing undone starts before the day after */
            day: components["schemas"]["Day"];
            /** @description with every condition met */
            fastest?: components["schemas"]["Day"];
            /** @description what is wrong with the network */
            faults: {
                chain: components["schemas"]["Id"][];
                /** @enum {string} */
                kind: "cycle" | "contradiction" | "unknown-step" | "out-of-sequence";
            }[];
            /** @description as planned */
            finish?: components["schemas"]["Day"];
            /** @description working days that the plan ends after the date; 0 where it does not */
            lateDays: number;
            /** @description the step not begun whose latest start comes first */
            next?: {
                latestStart: components["schemas"]["Day"];
                step: components["schemas"]["Id"];
            };
            outcome: components["schemas"]["RecognitionKind"];
            /** @description years that the calendar does not cover officially; dates there are not sure */
            outside?: {
                calendar: string;
                years: number[];
            };
            project: components["schemas"]["Id"];
            reach: components["schemas"]["Reach"];
            steps: components["schemas"]["StepSchedule"][];
        };
        Counts: {
            count: number;
            countWithout: number;
            /** @description of `of`, those under an approved cause */
            exempt: number;
            of: number;
            ofWithout: number;
        };
        CountyMap: {
            /** @description 审图号 */
            approval?: string;
            areas: components["schemas"]["MapArea"][];
            by: components["schemas"]["Hand"];
            campaign: components["schemas"]["Id"];
            /** @description the campaign: there is one for it */
            id: components["schemas"]["Id"];
            /** @constant */
            of: "campaign";
            /** @description the day it was set */
            on: components["schemas"]["Day"];
            /** @constant */
            sample?: true;
            /** @description where it comes from: whose data, which file */
            source: string;
            subject: components["schemas"]["Id"];
            system: components["schemas"]["MapSystem"];
        };
        Day: string;
        /** @enum {string} */
        DayBasis: "working" | "calendar";
        Decision: {
            /** @default [] */
            about: components["schemas"]["About"][];
            by: string;
            commitment?: components["schemas"]["Id"];
            due?: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            leader?: components["schemas"]["Id"];
            on: components["schemas"]["Day"];
            text: string;
            unit?: components["schemas"]["Id"];
        };
        DecisionOption: {
            /** @description its latest day */
            by?: components["schemas"]["Day"];
            /** @description weighted chance that it adds */
            gain: number;
            held: {
                held: number;
                name: string;
                target: components["schemas"]["Id"];
                unitOfMeasure: components["schemas"]["UnitOfMeasure"];
            }[];
            /** @constant */
            kind: "decide";
        } | {
            /** @description from the day asked */
            days: number;
            /** @constant */
            kind: "wait";
            until: components["schemas"]["Day"];
        } | {
            /** @description that the latest day is over */
            days: number;
            /** @constant */
            kind: "overdue";
            latest: components["schemas"]["Day"];
        } | {
            conditions: (components["schemas"]["Condition"] & {
                besideName?: string;
                stepName?: string;
            })[];
            finish?: components["schemas"]["Day"];
            /** @constant */
            kind: "around";
            outcome: components["schemas"]["RecognitionKind"];
            project: components["schemas"]["Id"];
            projectName: string;
            reach: components["schemas"]["Reach"];
        };
        Demand: {
            answers: {
                by: string;
                figure?: components["schemas"]["Quantity"];
                note?: string;
                on: components["schemas"]["Day"];
                /**
                 * Format: date-time
                 * @description an instant in UTC
                 */
                openedAt?: string;
                /**
                 * Format: date-time
                 * @description an instant in UTC
                 */
                submittedAt?: string;
                text?: string;
                unit: components["schemas"]["Id"];
                yes?: boolean;
            }[];
            /** @description why it is asked although all of it is known */
            anyway?: string;
            /** @description the day that figures are asked of */
            asOf?: components["schemas"]["Day"];
            /** @description by what document or approval it is asked */
            basis: string;
            campaign: components["schemas"]["Id"];
            due: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            /**
             * @description figures of the plan; their units answer by their reports
             * @default []
             */
            items: {
                /** @enum {string} */
                of: "target" | "project";
                subject: components["schemas"]["Id"];
            }[];
            /** @description what of it was known when it was asked */
            known: components["schemas"]["KnownAlready"][];
            name: string;
            on: components["schemas"]["Day"];
            question?: {
                /** @enum {string} */
                answer: "figure" | "text" | "yes-no";
                text: string;
                /** @description of an answer that is a figure */
                unitOfMeasure?: components["schemas"]["UnitOfMeasure"];
            };
            /** @constant */
            sample?: true;
            /** @description the campaign, to be found by it */
            subject: components["schemas"]["Id"];
            /** @description the unit that asks */
            unit: components["schemas"]["Id"];
            /**
             * @description who is asked; of figures, their units
             * @default []
             */
            units: components["schemas"]["Id"][];
            /** @description where it is used */
            use: string;
            /** @description why it is asked */
            why: string;
            withdrawn?: {
                on: components["schemas"]["Day"];
                why: string;
            };
        };
        DemandAnswerBody: {
            figure?: components["schemas"]["Quantity"];
            id: components["schemas"]["Id"];
            note?: string;
            /**
             * Format: date-time
             * @description an instant in UTC
             */
            openedAt?: string;
            /**
             * Format: date-time
             * @description an instant in UTC
             */
            submittedAt?: string;
            text?: string;
            unit: components["schemas"]["Id"];
            yes?: boolean;
        };
        DemandCost: {
            known: components["schemas"]["KnownAlready"][];
            minutes?: number;
            /** @description median of all forms so far; absent: nothing has been timed yet */
            minutesPerRow?: number;
            rows: number;
            units: {
                known: number;
                minutes?: number;
                rows: number;
                unit: components["schemas"]["Id"];
            }[];
        };
        DemandDraft: {
            /** @description why it is asked although all of it is known */
            anyway?: string;
            /** @description the day that figures are asked of */
            asOf?: components["schemas"]["Day"];
            /** @description by what document or approval it is asked */
            basis: string;
            campaign: components["schemas"]["Id"];
            due: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            /**
             * @description figures of the plan; their units answer by their reports
             * @default []
             */
            items: {
                /** @enum {string} */
                of: "target" | "project";
                subject: components["schemas"]["Id"];
            }[];
            name: string;
            question?: {
                /** @enum {string} */
                answer: "figure" | "text" | "yes-no";
                text: string;
                /** @description of an answer that is a figure */
                unitOfMeasure?: components["schemas"]["UnitOfMeasure"];
            };
            /** @constant */
            sample?: true;
            /** @description the unit that asks */
            unit: components["schemas"]["Id"];
            /**
             * @description who is asked; of figures, their units
             * @default []
             */
            units: components["schemas"]["Id"][];
            /** @description where it is used */
            use: string;
            /** @description why it is asked */
            why: string;
        };
        DemandDraftInput: {
            /** @description why it is asked although all of it is known */
            anyway?: string;
            /** @description the day that figures are asked of */
            asOf?: components["schemas"]["Day"];
            /** @description by what document or approval it is asked */
            basis: string;
            campaign: components["schemas"]["Id"];
            due: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            /**
             * @description figures of the plan; their units answer by their reports
             * @default []
             */
            items?: {
                /** @enum {string} */
                of: "target" | "project";
                subject: components["schemas"]["Id"];
            }[];
            name: string;
            question?: {
                /** @enum {string} */
                answer: "figure" | "text" | "yes-no";
                text: string;
                /** @description of an answer that is a figure */
                unitOfMeasure?: components["schemas"]["UnitOfMeasure"];
            };
            /** @constant */
            sample?: true;
            /** @description the unit that asks */
            unit: components["schemas"]["Id"];
            /**
             * @description who is asked; of figures, their units
             * @default []
             */
            units?: components["schemas"]["Id"][];
            /** @description where it is used */
            use: string;
            /** @description why it is asked */
            why: string;
        };
        DemandWithdrawBody: {
            id: components["schemas"]["Id"];
            why: string;
        };
        DraftAction: {
            confidence: number;
            /** @default [] */
            goals: {
                /** @enum {string} */
                kind: "qualitative" | "quantitative" | "issue";
                span: components["schemas"]["Span"];
                text: string;
            }[];
            id: string;
            /** @default [] */
            leaders: string[];
            /** @description why the reader proposes to leave it out of the plan */
            leftOut?: {
                note?: string;
                /** @enum {string} */
                reason: "comparison-only" | "past-year" | "background" | "document-number" | "ordinal" | "money-of-award" | "headcount-of-meeting" | "duplicate" | "no-indicator" | "vague" | "other";
            };
            name: string;
            order: number;
            /** @description the text at the span */
            quote: string;
            span: components["schemas"]["Span"];
            /** @default [] */
            units: string[];
        };
        DraftActionInput: {
            confidence: number;
            /** @default [] */
            goals?: {
                /** @enum {string} */
                kind: "qualitative" | "quantitative" | "issue";
                span: components["schemas"]["Span"];
                text: string;
            }[];
            id: string;
            /** @default [] */
            leaders?: string[];
            /** @description why the reader proposes to leave it out of the plan */
            leftOut?: {
                note?: string;
                /** @enum {string} */
                reason: "comparison-only" | "past-year" | "background" | "document-number" | "ordinal" | "money-of-award" | "headcount-of-meeting" | "duplicate" | "no-indicator" | "vague" | "other";
            };
            name: string;
            order: number;
            /** @description the text at the span */
            quote: string;
            span: components["schemas"]["Span"];
            /** @default [] */
            units?: string[];
        };
        /** @enum {string} */
        DraftBasis: "annual-plan" | "campaign" | "situation" | "derived";
        DraftDate: {
            confidence: number;
            from?: components["schemas"]["Day"];
            id: string;
            /** @description why the reader proposes to leave it out of the plan */
            leftOut?: {
                note?: string;
                /** @enum {string} */
                reason: "comparison-only" | "past-year" | "background" | "document-number" | "ordinal" | "money-of-award" | "headcount-of-meeting" | "duplicate" | "no-indicator" | "vague" | "other";
            };
            /** @description of a phase its name; else the words around the date */
            name: string;
            /** @enum {string} */
            purpose: "window" | "phase" | "deadline" | "report" | "meeting" | "issued" | "situation" | "other";
            /** @description the text at the span */
            quote: string;
            span: components["schemas"]["Span"];
            to?: components["schemas"]["Day"];
        };
        DraftFigure: {
            /** @description id of the action it stands under */
            action?: string;
            basis: components["schemas"]["DraftBasis"];
            /** @description date by which */
            by?: components["schemas"]["Day"];
            comparison: components["schemas"]["Comparison"];
            confidence: number;
            derived?: {
                formula: string;
                from: string[];
            };
            /**
             * @description down: less is better, or it fell
             * @default up
             * @enum {string}
             */
            direction: "up" | "down";
            id: string;
            /** @description the document's word, e.g. 固定资产投资; of a count the outcome, e.g. 开工 */
            indicator: string;
            /** @enum {string} */
            kind: "amount" | "share" | "count" | "growth";
            /** @default [] */
            leaders: string[];
            /** @description why the reader proposes to leave it out of the plan */
            leftOut?: {
                note?: string;
                /** @enum {string} */
                reason: "comparison-only" | "past-year" | "background" | "document-number" | "ordinal" | "money-of-award" | "headcount-of-meeting" | "duplicate" | "no-indicator" | "vague" | "other";
            };
            /** @description how many projects the list has, e.g. 42 */
            listSize?: number;
            /** @description of a count: what must be recognised */
            outcome?: components["schemas"]["RecognitionKind"];
            /** @description 其中: id of the figure this is part of */
            partOf?: string;
            /** @description percent of the annual plan that the text says this value is */
            planShare?: number;
            /** @description the text at the span */
            quote: string;
            /** @description whose figure: a list, a platform group, a unit, or '' for the whole county, e.g. 42项重大实施项目 */
            scope: string;
            span: components["schemas"]["Span"];
            /** @description unit of measure as written */
            unit: components["schemas"]["UnitOfMeasure"];
            /**
             * @description responsible units named with it
             * @default []
             */
            units: string[];
            /** @description of a range: value is the lower end */
            upper?: number;
            value: number;
        };
        DraftFigureInput: {
            /** @description id of the action it stands under */
            action?: string;
            basis: components["schemas"]["DraftBasis"];
            /** @description date by which */
            by?: components["schemas"]["Day"];
            comparison: components["schemas"]["Comparison"];
            confidence: number;
            derived?: {
                formula: string;
                from: string[];
            };
            /**
             * @description down: less is better, or it fell
             * @default up
             * @enum {string}
             */
            direction?: "up" | "down";
            id: string;
            /** @description the document's word, e.g. 固定资产投资; of a count the outcome, e.g. 开工 */
            indicator: string;
            /** @enum {string} */
            kind: "amount" | "share" | "count" | "growth";
            /** @default [] */
            leaders?: string[];
            /** @description why the reader proposes to leave it out of the plan */
            leftOut?: {
                note?: string;
                /** @enum {string} */
                reason: "comparison-only" | "past-year" | "background" | "document-number" | "ordinal" | "money-of-award" | "headcount-of-meeting" | "duplicate" | "no-indicator" | "vague" | "other";
            };
            /** @description how many projects the list has, e.g. 42 */
            listSize?: number;
            /** @description of a count: what must be recognised */
            outcome?: components["schemas"]["RecognitionKind"];
            /** @description 其中: id of the figure this is part of */
            partOf?: string;
            /** @description percent of the annual plan that the text says this value is */
            planShare?: number;
            /** @description the text at the span */
            quote: string;
            /** @description whose figure: a list, a platform group, a unit, or '' for the whole county, e.g. 42项重大实施项目 */
            scope: string;
            span: components["schemas"]["Span"];
            /** @description unit of measure as written */
            unit: components["schemas"]["UnitOfMeasure"];
            /**
             * @description responsible units named with it
             * @default []
             */
            units?: string[];
            /** @description of a range: value is the lower end */
            upper?: number;
            value: number;
        };
        DraftParty: {
            confidence: number;
            /** @enum {string} */
            duty: "lead" | "responsible" | "help" | "named";
            id: string;
            /** @description why the reader proposes to leave it out of the plan */
            leftOut?: {
                note?: string;
                /** @enum {string} */
                reason: "comparison-only" | "past-year" | "background" | "document-number" | "ordinal" | "money-of-award" | "headcount-of-meeting" | "duplicate" | "no-indicator" | "vague" | "other";
            };
            name: string;
            /** @enum {string} */
            party: "unit" | "leader";
            /** @description the text at the span */
            quote: string;
            span: components["schemas"]["Span"];
        };
        DraftPlan: {
            actions: components["schemas"]["DraftAction"][];
            campaign: {
                county?: {
                    confidence: number;
                    derived?: string;
                    span?: components["schemas"]["Span"];
                    value: string;
                };
                days?: {
                    confidence: number;
                    derived?: string;
                    span?: components["schemas"]["Span"];
                    value: number;
                };
                from?: {
                    confidence: number;
                    derived?: string;
                    span?: components["schemas"]["Span"];
                    value: components["schemas"]["Day"];
                };
                name?: {
                    confidence: number;
                    derived?: string;
                    span?: components["schemas"]["Span"];
                    value: string;
                };
                ratio?: {
                    confidence: number;
                    derived?: string;
                    span?: components["schemas"]["Span"];
                    value: number;
                };
                to?: {
                    confidence: number;
                    derived?: string;
                    span?: components["schemas"]["Span"];
                    value: components["schemas"]["Day"];
                };
                year?: {
                    confidence: number;
                    derived?: string;
                    span?: components["schemas"]["Span"];
                    value: number;
                };
            };
            dates: components["schemas"]["DraftDate"][];
            items: components["schemas"]["DraftFigure"][];
            /**
             * @description what the reader could not settle
             * @default []
             */
            notes: {
                message: string;
                span?: components["schemas"]["Span"];
            }[];
            parties: components["schemas"]["DraftParty"][];
            projects: components["schemas"]["DraftProject"][];
            source: {
                characters: number;
                encoding?: string;
                /** @enum {string} */
                format: "txt" | "docx" | "xlsx" | "pdf";
                /**
                 * @description 实施方案 · 动员讲话 · 任务分解表 · 政府工作报告(分工) · 其他
                 * @enum {string}
                 */
                kind: "scheme" | "speech" | "task-table" | "work-report" | "other";
                name: string;
            };
            text: string;
        };
        DraftProject: {
            action?: string;
            /** @description the outcome asked of it; empty: speed up */
            asked: components["schemas"]["RecognitionKind"][];
            confidence: number;
            id: string;
            /** @default [] */
            leaders: string[];
            /** @description why the reader proposes to leave it out of the plan */
            leftOut?: {
                note?: string;
                /** @enum {string} */
                reason: "comparison-only" | "past-year" | "background" | "document-number" | "ordinal" | "money-of-award" | "headcount-of-meeting" | "duplicate" | "no-indicator" | "vague" | "other";
            };
            name: string;
            /** @description the text at the span */
            quote: string;
            span: components["schemas"]["Span"];
            /** @default [] */
            units: string[];
            /** @description the document's words, e.g. 加快推进 */
            verb: string;
        };
        DraftProjectInput: {
            action?: string;
            /** @description the outcome asked of it; empty: speed up */
            asked: components["schemas"]["RecognitionKind"][];
            confidence: number;
            id: string;
            /** @default [] */
            leaders?: string[];
            /** @description why the reader proposes to leave it out of the plan */
            leftOut?: {
                note?: string;
                /** @enum {string} */
                reason: "comparison-only" | "past-year" | "background" | "document-number" | "ordinal" | "money-of-award" | "headcount-of-meeting" | "duplicate" | "no-indicator" | "vague" | "other";
            };
            name: string;
            /** @description the text at the span */
            quote: string;
            span: components["schemas"]["Span"];
            /** @default [] */
            units?: string[];
            /** @description the document's words, e.g. 加快推进 */
            verb: string;
        };
        DueItem: {
            caliber: components["schemas"]["Caliber"];
            decimals: number;
            /** @description demands that ask for it */
            demanded?: string[];
            last?: {
                on: components["schemas"]["Day"];
                value: number;
            };
            light?: components["schemas"]["Light"];
            name: string;
            /** @enum {string} */
            of: "target" | "project";
            on: components["schemas"]["Day"];
            plan?: number;
            /** @description where its row of that day stands on the way over the reviewer */
            report?: {
                id: components["schemas"]["Id"];
                row: components["schemas"]["ReportRow"];
                state: components["schemas"]["ReportState"];
                unit: components["schemas"]["Id"];
            };
            reported?: {
                id: components["schemas"]["Id"];
                seq: number;
                unchanged: boolean;
                value: number;
            };
            subject: components["schemas"]["Id"];
            unit: components["schemas"]["Id"];
            unitOfMeasure: components["schemas"]["UnitOfMeasure"];
        };
        DutyRow: {
            changes: {
                by: string;
                field: string;
                is?: components["schemas"]["Id"];
                on: components["schemas"]["Day"];
                was?: components["schemas"]["Id"];
            }[];
            contacts: {
                duty: string;
                who: string;
            }[];
            /** @description 第一责任单位 */
            first: components["schemas"]["Id"];
            helpers: components["schemas"]["Id"][];
            leader?: components["schemas"]["Id"];
            /** @description 主要责任单位: offices of its open steps, and units that decide on its problems */
            main: components["schemas"]["Id"][];
            name: string;
            /** @enum {string} */
            of: "target" | "project";
            /** @description open ones */
            problems: components["schemas"]["Id"][];
            subject: components["schemas"]["Id"];
        };
        Exemption: {
            /** @description the application that it was approved on */
            application?: components["schemas"]["Id"];
            approver: string;
            cause: string;
            /** @description 影响天数 */
            daysLost?: number;
            /** @description ended early */
            ended?: {
                by: string;
                on: components["schemas"]["Day"];
                /** @description the last day as approved */
                was: components["schemas"]["Day"];
                why: string;
            };
            evidence: string;
            from: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            of: "target" | "project";
            /** @description 复核日期: when it is looked at again */
            review?: components["schemas"]["Day"];
            reviews?: {
                by: string;
                kept: boolean;
                on: components["schemas"]["Day"];
                text: string;
            }[];
            /** @constant */
            sample?: true;
            subject: components["schemas"]["Id"];
            to: components["schemas"]["Day"];
            /** @enum {string} */
            type: "weather" | "statutory-notice" | "higher-approval" | "policy" | "judicial" | "force-majeure" | "other";
        };
        ExemptionApproveBody: {
            /** @description the application that it was approved on */
            application?: components["schemas"]["Id"];
            approver?: string;
            cause: string;
            /** @description 影响天数 */
            daysLost?: number;
            evidence: string;
            from: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            of: "target" | "project";
            /** @description 复核日期: when it is looked at again */
            review?: components["schemas"]["Day"];
            /** @constant */
            sample?: true;
            subject: components["schemas"]["Id"];
            to: components["schemas"]["Day"];
            /** @enum {string} */
            type: "weather" | "statutory-notice" | "higher-approval" | "policy" | "judicial" | "force-majeure" | "other";
        };
        ExemptionEndBody: {
            id: components["schemas"]["Id"];
            /** @description its last day */
            on: components["schemas"]["Day"];
            why: string;
        };
        ExemptionRefuseBody: {
            /** @description the application */
            id: components["schemas"]["Id"];
            why: string;
        };
        ExemptionRequestBody: {
            campaign: components["schemas"]["Id"];
            cause: string;
            /** @description 影响天数 */
            daysLost?: number;
            evidence: string;
            from: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            of: "target" | "project";
            /** @constant */
            sample?: true;
            subject: components["schemas"]["Id"];
            to: components["schemas"]["Day"];
            /** @enum {string} */
            type: "weather" | "statutory-notice" | "higher-approval" | "policy" | "judicial" | "force-majeure" | "other";
        };
        ExemptionReviewBody: {
            id: components["schemas"]["Id"];
            /** @description whether the cause still holds; where not, today is its last day */
            kept: boolean;
            /** @description when it is looked at again */
            review?: components["schemas"]["Day"];
            text: string;
        };
        ExemptionWithdrawBody: {
            id: components["schemas"]["Id"];
            why?: string;
        };
        /** @description percent expected by the end of the day */
        ExpectedPoint: {
            annual?: number;
            campaign?: number;
            on: components["schemas"]["Day"];
        };
        /** @enum {string} */
        ExportKind: "projects" | "targets" | "standing" | "history";
        Extension: {
            by: components["schemas"]["Hand"];
            decision?: {
                approved: boolean;
                by: components["schemas"]["Hand"];
                on: components["schemas"]["Day"];
                why?: string;
            };
            on: components["schemas"]["Day"];
            to: components["schemas"]["Day"];
            /** @enum {string} */
            type: "weather" | "statutory-notice" | "higher-approval" | "policy" | "judicial" | "force-majeure" | "other";
            why: string;
        };
        Factor: {
            campaign: components["schemas"]["Id"];
            /** @description the unit that gives it */
            holder?: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "land" | "funds" | "cases" | "visits" | "crews";
            /** @description whose visits */
            leader?: components["schemas"]["Id"];
            name: string;
            /** @description what becomes available in each period; periods do not overlap */
            periods: {
                amount: components["schemas"]["Quantity"];
                from: components["schemas"]["Day"];
                to: components["schemas"]["Day"];
            }[];
            /** @constant */
            sample?: true;
            unitOfMeasure: components["schemas"]["UnitOfMeasure"];
            /** @enum {string} */
            use: "stock" | "flow";
        };
        FactorWorth: {
            /** @description estimate per unit from the linear relaxation */
            dual?: number;
            factor: components["schemas"]["Id"];
            /** @description weights of targets met besides, from solving again */
            gain: number;
            /** @description so much more, in its unit of measure; of a flow in every period */
            more: number;
            /** @description weighted progress besides, where no more weight is met */
            progress: number;
            /** @description projects chosen then and not now */
            projects: components["schemas"]["Id"][];
            /** @description of solving again; `feasible`: the gain is not proved */
            proof: components["schemas"]["AllocationProof"];
            /** @description targets met then and not now */
            targets: components["schemas"]["Id"][];
        };
        Feedback: {
            answer?: {
                by: string;
                on: components["schemas"]["Day"];
                text: string;
            };
            campaign: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "complaint" | "suggestion";
            on: components["schemas"]["Day"];
            /** @constant */
            sample?: true;
            text: string;
            unit: components["schemas"]["Id"];
        };
        FeedbackAnswerBody: {
            id: components["schemas"]["Id"];
            text: string;
        };
        FeedbackGiveBody: {
            campaign: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "complaint" | "suggestion";
            /** @constant */
            sample?: true;
            text: string;
            unit: components["schemas"]["Id"];
        };
        Figure: {
            decimals: number;
            /**
             * @description e.g. reading wai-zi:management:2012-08-31 (no. 812), reported by …
             * @default []
             */
            facts: string[];
            /** @enum {string} */
            formula: "fact" | "sum" | "share" | "difference" | "gap" | "count" | "day";
            id: string;
            label: string;
            /**
             * @description ids of printed figures that it is recomputed from
             * @default []
             */
            parts: string[];
            /**
             * @description what rounding of the printed parts explains at most
             * @default 0
             */
            tolerance: number;
            unit: string;
            value: number;
            /** @description 其中: id of the printed figure that this one may not exceed */
            within?: string;
        };
        FillPackage: {
            /** @description who filled it in, by what is written in it, and the file that came back */
            back?: {
                by: string;
                file: string;
                name: string;
                on: components["schemas"]["Day"];
                post: string;
                rows: number;
            };
            by: string;
            campaign: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            items: number;
            made: components["schemas"]["Day"];
            /** @constant */
            of: "unit";
            /** @description the day that its figures speak of */
            on: components["schemas"]["Day"];
            /** @constant */
            sample?: true;
            /** @description ledger number up to which its figures were known */
            seq: number;
            /** @description the unit, to be found by it */
            subject: components["schemas"]["Id"];
            unit: components["schemas"]["Id"];
            /** @description the last day on which it can come back */
            until: components["schemas"]["Day"];
        };
        FillReview: {
            name: string;
            package: components["schemas"]["FillPackage"];
            post: string;
            rows: {
                caliber: components["schemas"]["Caliber"];
                decimals: number;
                /** @description the cell that cannot be taken, and what would be right */
                fault?: string;
                fields: {
                    base?: number | string;
                    /** @enum {string} */
                    field: "value" | "evidence" | "note";
                    now?: number | string;
                    /**
                     * @description not filled in, as it is now, to be taken, changed here and there
                     * @enum {string}
                     */
                    state: "left" | "same" | "take" | "conflict";
                    theirs?: number | string;
                }[];
                /** @description of what both changed: who wrote what stands there now, under which ledger number */
                hand?: {
                    by: string;
                    seq?: number;
                };
                name: string;
                /** @description of the sheet, as Excel counts */
                row: number;
                subject: components["schemas"]["Id"];
                unchanged: boolean;
                unitOfMeasure: components["schemas"]["UnitOfMeasure"];
            }[];
        };
        Flow: {
            /** @description recognised in the month */
            done: number;
            /** @description done, and what the draws give on average */
            expected: number;
            /** @description their total investment, 万元 */
            money: number;
            /** @description chance that there will have been none in the month */
            none: number;
            p10: number;
            p50: number;
            p90: number;
            /** @description projects whose planned day is in the month */
            planned: number;
        };
        FrontPage: {
            answer: components["schemas"]["Answer"];
            /** @description with the 100 targets that stand worst, those first */
            assessment: {
                /** @description the latest day that any figure speaks of */
                asOf?: components["schemas"]["Day"];
                campaign: components["schemas"]["Id"];
                day: components["schemas"]["Day"];
                /** @description 0 before the window, N+1 after it */
                dayNumber: number;
                days: number;
                daysLeft: number;
                /** @description count by light; exempt under "exempt", none under "none" */
                lights: {
                    projects: {
                        [key: string]: number;
                    };
                    targets: {
                        [key: string]: number;
                    };
                };
                /** @description where it was asked for */
                outlook?: components["schemas"]["Outlook"];
                pack: {
                    id: string;
                    name: {
                        en: string;
                        zh: string;
                    };
                    version: string;
                };
                phase?: string;
                /** @description open ones, the heaviest first */
                problems: components["schemas"]["ProblemAssessment"][];
                /** @description 示例数据: some input was invented for an example */
                sample: boolean;
                seq: number;
                /** @description in plan order */
                targets: components["schemas"]["TargetAssessment"][];
            };
            /** @description how many changes of each sort there are */
            changed: {
                lights: number;
                paper: number;
                work: number;
            };
            /** @description the first 100 of lights, of work and of paper, and those of the targets above */
            changes: components["schemas"]["AssessmentChange"][];
            since: components["schemas"]["Day"];
        };
        /** @enum {string} */
        Grade: "reported" | "evidenced" | "verified";
        /** @enum {string} */
        Ground: "weight" | "distance" | "lag" | "difficulty";
        GroundScore: {
            ground: components["schemas"]["Ground"];
            inputs: {
                /** @description of its plan row or assessment */
                field: string;
                id: components["schemas"]["Id"];
                /** @enum {string} */
                of: "target" | "project" | "problem";
                value: number;
            }[];
            /** @description false: it may be anything from 0 to 1 */
            known: boolean;
            /** @description 0 where it cannot be told */
            value: number;
        };
        GrowthCase: {
            light: components["schemas"]["Light"];
            /** @enum {string} */
            peer?: "at-least" | "below";
            /** @enum {string} */
            plan?: "at-least" | "below";
            /** @enum {string} */
            sign?: "negative" | "non-negative";
        };
        Hand: {
            id: components["schemas"]["Id"];
            name: string;
            unit?: components["schemas"]["Id"];
        };
        HandedOver: {
            due?: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "problem" | "order" | "commitment" | "exemption" | "application";
            leader?: components["schemas"]["Id"];
            name: string;
            overdueDays: number;
            since: components["schemas"]["Day"];
            /** @description whose it is */
            unit?: components["schemas"]["Id"];
        };
        HistoryEntry: {
            about: {
                en: string;
                zh: string;
            };
            actor: components["schemas"]["Actor"];
            /** @description RFC 3339 instant, given by the caller */
            at: string;
            basis?: number;
            /** Format: uuid */
            batch?: string;
            body: components["schemas"]["ActBody"];
            changed: {
                field: string;
                /** @description any JSON value */
                is?: unknown;
                /** @description any JSON value */
                was?: unknown;
            }[];
            /** @description the day it was done on, in Beijing; entries before it was kept: that of `at` */
            day?: components["schemas"]["Day"];
            hash: string;
            /** Format: uuid */
            id: string;
            name: string;
            previous: string;
            seq: number;
            subject: {
                id: string;
                kind: string;
                name?: string;
            };
            why?: string;
        };
        Holdings: {
            /** @default [] */
            actions: components["schemas"]["Id"][];
            /** @default [] */
            factors: components["schemas"]["Id"][];
            /**
             * @description open ones in its hands
             * @default []
             */
            problems: components["schemas"]["Id"][];
            /** @default [] */
            projects: components["schemas"]["Id"][];
            /** @default [] */
            steps: components["schemas"]["Id"][];
            /** @default [] */
            targets: components["schemas"]["Id"][];
            /**
             * @description units right under it
             * @default []
             */
            units: components["schemas"]["Id"][];
        };
        HoldingsInput: {
            /** @default [] */
            actions?: components["schemas"]["Id"][];
            /** @default [] */
            factors?: components["schemas"]["Id"][];
            /**
             * @description open ones in its hands
             * @default []
             */
            problems?: components["schemas"]["Id"][];
            /** @default [] */
            projects?: components["schemas"]["Id"][];
            /** @default [] */
            steps?: components["schemas"]["Id"][];
            /** @default [] */
            targets?: components["schemas"]["Id"][];
            /**
             * @description units right under it
             * @default []
             */
            units?: components["schemas"]["Id"][];
        };
        HoldingsView: {
            actions: {
                id: components["schemas"]["Id"];
                name: string;
            }[];
            factors: {
                id: components["schemas"]["Id"];
                name: string;
            }[];
            problems: {
                id: components["schemas"]["Id"];
                name: string;
            }[];
            projects: {
                id: components["schemas"]["Id"];
                name: string;
            }[];
            steps: {
                id: components["schemas"]["Id"];
                name: string;
            }[];
            targets: {
                id: components["schemas"]["Id"];
                name: string;
            }[];
            units: {
                id: components["schemas"]["Id"];
                name: string;
            }[];
        };
        Id: string;
        ImportCandidate: {
            /**
             * @description what a person of this sender chose for that name last time
             * @constant
             */
            chosenBefore?: true;
            id: components["schemas"]["Id"];
            name: string;
            similarity: number;
        };
        ImportColumn: {
            /** @description 1-based: A is 1 */
            column: number;
            confidence: number;
            /** @description header texts from top to bottom, joined by / */
            header: string;
            /** @constant */
            hidden?: true;
            meaning: components["schemas"]["ColumnMeaning"];
            /** @description unit of measure told in the header */
            unit?: components["schemas"]["UnitOfMeasure"];
        };
        ImportDifference: {
            /** @description total rows that are not the sum of their rows */
            contradictions: components["schemas"]["ImportFault"][];
            counts: {
                changed: number;
                closed: number;
                lower: number;
                "needs-choice": number;
                new: number;
                refused: number;
                same: number;
                "set-aside": number;
            };
            rows: components["schemas"]["ImportRow"][];
            sheet: string;
            /** @enum {string} */
            subject: "target" | "project";
        };
        ImportFault: {
            /** @description address, e.g. F12 */
            cell?: string;
            refusal: components["schemas"]["Refusal"];
            would?: {
                names?: string[];
                on?: components["schemas"]["Day"];
                unit?: components["schemas"]["UnitOfMeasure"];
                value?: number;
            };
        };
        ImportMapping: {
            /** @description of every row; by default a target has its indicator's, a project 调度 */
            caliber?: components["schemas"]["Caliber"];
            /**
             * @description subjects chosen by a person
             * @default []
             */
            choices: {
                /** @description 1-based, as Excel counts */
                row: number;
                subject: components["schemas"]["Id"];
            }[];
            columns: components["schemas"]["ImportColumn"][];
            header: {
                /** @description 1-based, as Excel counts */
                from: number;
                /** @description 1-based, as Excel counts */
                to: number;
            };
            /** @default [] */
            hiddenRows: number[];
            /** @description what the whole table speaks of, where its rows are units */
            indicator?: {
                /** @description where it stands, e.g. A2 */
                cell?: string;
                confidence: number;
                value: components["schemas"]["Id"];
            };
            /**
             * @description rows a person takes in although proposed to be set aside
             * @default []
             */
            keep: number[];
            /**
             * @description further units of measure that the table names, e.g. 万元、亩、个
             * @default []
             */
            moreUnits: components["schemas"]["UnitOfMeasure"][];
            /** @description whose table it is, told by the sheet's name, the title or 填报单位 */
            ofUnit?: {
                /** @description where it stands, e.g. A2 */
                cell?: string;
                confidence: number;
                value: components["schemas"]["Id"];
            };
            /** @description as-of date; every row without its own date has it */
            on?: {
                /** @description where it stands, e.g. A2 */
                cell?: string;
                confidence: number;
                value: components["schemas"]["Day"];
            };
            /**
             * @description visible sheets that could be meant as well
             * @default []
             */
            otherSheets: string[];
            /** @description read as this sender last had it read */
            remembered?: {
                layout: components["schemas"]["Id"];
                on: components["schemas"]["Day"];
            };
            /**
             * @description what was chosen for a name last time: offered first, never taken by itself
             * @default []
             */
            rememberedNames: {
                name: string;
                subject: components["schemas"]["Id"];
            }[];
            /** @default [] */
            setAside: components["schemas"]["SetAside"][];
            sheet: string;
            subject: {
                /** @description where it stands, e.g. A2 */
                cell?: string;
                confidence: number;
                /** @enum {string} */
                value: "target" | "project";
            };
            /** @description unit of measure of the whole table */
            unit?: {
                /** @description where it stands, e.g. A2 */
                cell?: string;
                confidence: number;
                value: components["schemas"]["UnitOfMeasure"];
            };
        };
        ImportMappingInput: {
            /** @description of every row; by default a target has its indicator's, a project 调度 */
            caliber?: components["schemas"]["Caliber"];
            /**
             * @description subjects chosen by a person
             * @default []
             */
            choices?: {
                /** @description 1-based, as Excel counts */
                row: number;
                subject: components["schemas"]["Id"];
            }[];
            columns: components["schemas"]["ImportColumn"][];
            header: {
                /** @description 1-based, as Excel counts */
                from: number;
                /** @description 1-based, as Excel counts */
                to: number;
            };
            /** @default [] */
            hiddenRows?: number[];
            /** @description what the whole table speaks of, where its rows are units */
            indicator?: {
                /** @description where it stands, e.g. A2 */
                cell?: string;
                confidence: number;
                value: components["schemas"]["Id"];
            };
            /**
             * @description rows a person takes in although proposed to be set aside
             * @default []
             */
            keep?: number[];
            /**
             * @description further units of measure that the table names, e.g. 万元、亩、个
             * @default []
             */
            moreUnits?: components["schemas"]["UnitOfMeasure"][];
            /** @description whose table it is, told by the sheet's name, the title or 填报单位 */
            ofUnit?: {
                /** @description where it stands, e.g. A2 */
                cell?: string;
                confidence: number;
                value: components["schemas"]["Id"];
            };
            /** @description as-of date; every row without its own date has it */
            on?: {
                /** @description where it stands, e.g. A2 */
                cell?: string;
                confidence: number;
                value: components["schemas"]["Day"];
            };
            /**
             * @description visible sheets that could be meant as well
             * @default []
             */
            otherSheets?: string[];
            /** @description read as this sender last had it read */
            remembered?: {
                layout: components["schemas"]["Id"];
                on: components["schemas"]["Day"];
            };
            /**
             * @description what was chosen for a name last time: offered first, never taken by itself
             * @default []
             */
            rememberedNames?: {
                name: string;
                subject: components["schemas"]["Id"];
            }[];
            /** @default [] */
            setAside?: components["schemas"]["SetAside"][];
            sheet: string;
            subject: {
                /** @description where it stands, e.g. A2 */
                cell?: string;
                confidence: number;
                /** @enum {string} */
                value: "target" | "project";
            };
            /** @description unit of measure of the whole table */
            unit?: {
                /** @description where it stands, e.g. A2 */
                cell?: string;
                confidence: number;
                value: components["schemas"]["UnitOfMeasure"];
            };
        };
        ImportNotice: {
            /** @enum {string} */
            kind: "hidden-sheet" | "no-table" | "no-column" | "too-many-rows" | "macros" | "rebuilt";
            sheet?: string;
        };
        ImportPreview: {
            notices: components["schemas"]["ImportNotice"][];
            sheets: {
                difference: components["schemas"]["ImportDifference"];
                mapping: components["schemas"]["ImportMapping"];
            }[];
        };
        ImportProgress: {
            rows: number;
            /** @enum {string} */
            stage: "waiting" | "reading" | "judging" | "writing" | "written" | "cancelled";
            total?: number;
        };
        ImportRow: {
            /** @description the series that the reading goes to */
            caliber?: components["schemas"]["Caliber"];
            /**
             * @description suggestions, best first; never taken by themselves
             * @default []
             */
            candidates: components["schemas"]["ImportCandidate"][];
            code?: string;
            /**
             * @description the row can be taken with a reason
             * @default []
             */
            flags: components["schemas"]["ImportFault"][];
            /** @constant */
            hidden?: true;
            /** @description the reading known before */
            last?: {
                on: components["schemas"]["Day"];
                value: number;
            };
            /** @description as written */
            name: string;
            on?: components["schemas"]["Day"];
            /**
             * @description days of start and completion (开工、竣工) told in the row and not yet recognised
             * @default []
             */
            recognitions: {
                cell: string;
                kind: components["schemas"]["RecognitionKind"];
                /** @description the day the outcome happened */
                on: components["schemas"]["Day"];
            }[];
            /**
             * @description the row cannot be taken
             * @default []
             */
            refusals: components["schemas"]["ImportFault"][];
            /** @description 1-based, as Excel counts */
            row: number;
            /** @enum {string} */
            setAside?: "total" | "subtotal" | "heading" | "unit-row" | "number-row" | "footnote" | "blank" | "duplicate" | "computed";
            state: components["schemas"]["ImportState"];
            subject?: {
                /** @enum {string} */
                by: "code" | "name" | "choice";
                id: components["schemas"]["Id"];
                name: string;
            };
            /** @description the unit of measure that is stored */
            unit?: components["schemas"]["UnitOfMeasure"];
            /** @description in `unit` */
            value?: number;
            /** @description the cell of the reading */
            written?: {
                cell: string;
                /** @constant */
                formula?: true;
                text: string;
                unit?: components["schemas"]["UnitOfMeasure"];
            };
        };
        /** @enum {string} */
        ImportState: "new" | "changed" | "lower" | "same" | "needs-choice" | "closed" | "refused" | "set-aside";
        Inbox: {
            campaign: components["schemas"]["Id"];
            day: components["schemas"]["Day"];
            /** @description by group, then by day, the most urgent first */
            items: components["schemas"]["InboxItem"][];
            /** @description how many are overdue or for today, suggestions among them */
            pressing: number;
            /** @description open, their cause still holds; with the draft of the day */
            suggestions: components["schemas"]["Suggestion"][];
        };
        InboxItem: {
            /** @description how many figures or rows, where it is about several */
            count?: number;
            /** @description until due, negative: overdue; without a due day: minus the days that it has waited */
            days: number;
            /** @description absent: it waits without a day of its own */
            due?: components["schemas"]["Day"];
            /** @enum {string} */
            group: "overdue" | "today" | "week" | "later";
            /** @enum {string} */
            kind: "problem-accept" | "problem-solve" | "problem-extension" | "problem-verify" | "measure" | "order" | "order-rectify" | "order-conclude" | "order-extension" | "objection" | "standing-objection" | "standing-answer" | "commitment" | "stocktake" | "step" | "report" | "report-returned" | "report-review" | "report-accept" | "demand" | "application" | "exemption-review" | "exemption-ends" | "feedback";
            /** @description what it is about, in words */
            name: string;
            /** @description the row that it is about */
            subject: components["schemas"]["Id"];
        };
        Indicator: {
            /** @default management */
            caliber: components["schemas"]["Caliber"];
            /** @description printed decimals; by default those of the unit of measure */
            decimals?: number;
            /**
             * @default cumulative
             * @enum {string}
             */
            form: "cumulative" | "level" | "growth";
            id: components["schemas"]["Id"];
            /** @description 口径说明 */
            meaning?: string;
            name: string;
            /**
             * @description 示例数据: invented for an example
             * @constant
             */
            sample?: true;
            unitOfMeasure: components["schemas"]["UnitOfMeasure"];
        };
        IndicatorInput: {
            /** @default management */
            caliber?: components["schemas"]["Caliber"];
            /** @description printed decimals; by default those of the unit of measure */
            decimals?: number;
            /**
             * @default cumulative
             * @enum {string}
             */
            form?: "cumulative" | "level" | "growth";
            id: components["schemas"]["Id"];
            /** @description 口径说明 */
            meaning?: string;
            name: string;
            /**
             * @description 示例数据: invented for an example
             * @constant
             */
            sample?: true;
            unitOfMeasure: components["schemas"]["UnitOfMeasure"];
        };
        Inspection: {
            approval: components["schemas"]["Authorisation"];
            /** @description what is asked of the units */
            asked: string;
            campaign: components["schemas"]["Id"];
            /** @description 督查内容 */
            content: string;
            ended?: {
                by: string;
                on: components["schemas"]["Day"];
                why: string;
            };
            from: components["schemas"]["Day"];
            /** @description campaign:number */
            id: components["schemas"]["Id"];
            name: string;
            number: number;
            /** @description 督查对象, in words */
            object: string;
            /**
             * @description so that an act can ask for all of a campaign
             * @constant
             */
            of: "campaign";
            /** @description the day it was set up, or last changed */
            on: components["schemas"]["Day"];
            /** @constant */
            sample?: true;
            /** @description the campaign */
            subject: components["schemas"]["Id"];
            /** @description 督查主体 */
            supervisedBy: string;
            to: components["schemas"]["Day"];
            /** @description scope: these units and those under them */
            units: components["schemas"]["Id"][];
        };
        InspectionEndBody: {
            id: components["schemas"]["Id"];
            why: string;
        };
        InspectionSetBody: {
            approval: components["schemas"]["Authorisation"];
            /** @description what is asked of the units */
            asked: string;
            campaign: components["schemas"]["Id"];
            /** @description 督查内容 */
            content: string;
            from: components["schemas"]["Day"];
            name: string;
            number: number;
            /** @description 督查对象, in words */
            object: string;
            /** @constant */
            sample?: true;
            /** @description 督查主体 */
            supervisedBy: string;
            to: components["schemas"]["Day"];
            /** @description scope: these units and those under them */
            units: components["schemas"]["Id"][];
        };
        Joint: {
            campaign: components["schemas"]["Id"];
            /** @description why: where a step has no result */
            closed?: {
                by: string;
                on: components["schemas"]["Day"];
                why?: string;
            };
            id: components["schemas"]["Id"];
            /** @constant */
            of: "project";
            on: components["schemas"]["Day"];
            place?: string;
            /** @default [] */
            results: {
                by: string;
                /** @enum {string} */
                finding: "agreed" | "conditions" | "returned";
                on: components["schemas"]["Day"];
                step: components["schemas"]["Id"];
                text: string;
            }[];
            /** @constant */
            sample?: true;
            /** @description that run side by side */
            steps: components["schemas"]["Id"][];
            /** @description the project */
            subject: components["schemas"]["Id"];
            /** @description the offices of the steps */
            units: components["schemas"]["Id"][];
        };
        JointCloseBody: {
            id: components["schemas"]["Id"];
            /** @description where a step has no result */
            why?: string;
        };
        JointProposal: {
            /** @description the outcome whose finish was compared */
            outcome?: components["schemas"]["RecognitionKind"];
            project: components["schemas"]["Id"];
            projectName: string;
            reach?: components["schemas"]["Reach"];
            reachThen?: components["schemas"]["Reach"];
            /** @description calendar days that its finish comes earlier */
            saves: number;
            steps: {
                id: components["schemas"]["Id"];
                name: string;
                office: components["schemas"]["Id"];
                /** @enum {string} */
                state: "running" | "waiting" | "customary" | "next";
            }[];
            targets: {
                id: components["schemas"]["Id"];
                name: string;
            }[];
        };
        JointRecordBody: {
            /** @enum {string} */
            finding: "agreed" | "conditions" | "returned";
            id: components["schemas"]["Id"];
            on: components["schemas"]["Day"];
            step: components["schemas"]["Id"];
            text: string;
        };
        JointSetBody: {
            campaign: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            on: components["schemas"]["Day"];
            place?: string;
            project: components["schemas"]["Id"];
            /** @constant */
            sample?: true;
            /** @description that run side by side */
            steps: components["schemas"]["Id"][];
        };
        KeyWork: {
            grounds: components["schemas"]["GroundScore"][];
            name: string;
            /** @enum {string} */
            of: "target" | "project";
            /** @description among its kind; ties share a rank */
            rank: number;
            /** @description under the varied weights */
            ranks: components["schemas"]["RankInterval"];
            /** @description under any weights at all */
            ranksAny: components["schemas"]["RankInterval"];
            /** @description 0..1 */
            score: number;
            subject: components["schemas"]["Id"];
        };
        KnownAlready: {
            /** @enum {string} */
            by: "computed" | "reading" | "demand";
            /** @description the target, reading or demand that it is known by */
            id: components["schemas"]["Id"];
            /** @enum {string} */
            of?: "target" | "project";
            subject?: components["schemas"]["Id"];
            unit: components["schemas"]["Id"];
        };
        Ladder: {
            citation: string;
            effective: {
                from: components["schemas"]["Day"];
                to?: components["schemas"]["Day"];
            };
            id: string;
            /** @description the first is L1 */
            levels: components["schemas"]["LadderLevel"][];
            name: {
                en: string;
                zh: string;
            };
            note?: string;
            place?: string;
            /**
             * @description limits run from the day the level was reached, or from the day the problem was raised
             * @default level
             * @enum {string}
             */
            runsFrom: "level" | "raised";
            /** @enum {string} */
            sourced: "sourced" | "unconfirmed" | "own";
            version: string;
        };
        LadderInput: {
            citation: string;
            effective: {
                from: components["schemas"]["Day"];
                to?: components["schemas"]["Day"];
            };
            id: string;
            /** @description the first is L1 */
            levels: components["schemas"]["LadderLevelInput"][];
            name: {
                en: string;
                zh: string;
            };
            note?: string;
            place?: string;
            /**
             * @description limits run from the day the level was reached, or from the day the problem was raised
             * @default level
             * @enum {string}
             */
            runsFrom?: "level" | "raised";
            /** @enum {string} */
            sourced: "sourced" | "unconfirmed" | "own";
            version: string;
        };
        LadderLevel: {
            /**
             * @description what ends the level: that it is taken in hand, that measures are planned, that it is cleared
             * @default clear
             * @enum {string}
             */
            asks: "accept" | "plan" | "clear";
            /**
             * @description a unit, the linked county leader, the head of the county
             * @enum {string}
             */
            hand: "unit" | "leader" | "head";
            /** @description who holds it there */
            holder: {
                en: string;
                zh: string;
            };
            /** @description without one the level never expires */
            limit?: components["schemas"]["Limit"];
            note?: string;
            /**
             * @description how sure the limit is
             * @enum {string}
             */
            sourced: "sourced" | "unconfirmed" | "own";
        };
        LadderLevelInput: {
            /**
             * @description what ends the level: that it is taken in hand, that measures are planned, that it is cleared
             * @default clear
             * @enum {string}
             */
            asks?: "accept" | "plan" | "clear";
            /**
             * @description a unit, the linked county leader, the head of the county
             * @enum {string}
             */
            hand: "unit" | "leader" | "head";
            /** @description who holds it there */
            holder: {
                en: string;
                zh: string;
            };
            /** @description without one the level never expires */
            limit?: components["schemas"]["LimitInput"];
            note?: string;
            /**
             * @description how sure the limit is
             * @enum {string}
             */
            sourced: "sourced" | "unconfirmed" | "own";
        };
        LadderState: {
            /** @description of the basis (months: calendar days); negative once expired */
            daysLeft?: number;
            /** @description the last day of the limit; absent where there is none, or while it stands still */
            due?: components["schemas"]["Day"];
            expired: boolean;
            /** @description an approved extension holds */
            extended: boolean;
            holder: {
                en: string;
                zh: string;
            };
            level: number;
            limit?: components["schemas"]["Limit"];
            next?: {
                holder: {
                    en: string;
                    zh: string;
                };
                level: number;
            };
            problem: components["schemas"]["Id"];
            /** @description the day the limit runs from */
            since: components["schemas"]["Day"];
            /**
             * @description why the limit does not run
             * @enum {string}
             */
            standsStill?: "to-verify" | "suspended" | "returned";
        };
        Layout: {
            caliber?: components["schemas"]["Caliber"];
            campaign: components["schemas"]["Id"];
            columns: {
                meaning: components["schemas"]["ColumnMeaning"];
                unit?: components["schemas"]["UnitOfMeasure"];
            }[];
            /** @description header texts by column, figures left out */
            header: string[];
            id: components["schemas"]["Id"];
            /**
             * @description what a person chose for a name; offered first next time
             * @default []
             */
            names: {
                name: string;
                subject: components["schemas"]["Id"];
            }[];
            /** @description the day it was last used */
            on: components["schemas"]["Day"];
            /** @constant */
            sample?: true;
            /** @enum {string} */
            speaksOf: "target" | "project";
            /** @description the campaign, to be found by it */
            subject: components["schemas"]["Id"];
            /** @description whose tables these are */
            unit?: components["schemas"]["Id"];
            /** @description of the whole table */
            unitOfMeasure?: components["schemas"]["UnitOfMeasure"];
        };
        LayoutForgetBody: {
            id: components["schemas"]["Id"];
        };
        LayoutKeepBody: {
            caliber?: components["schemas"]["Caliber"];
            campaign: components["schemas"]["Id"];
            columns: {
                meaning: components["schemas"]["ColumnMeaning"];
                unit?: components["schemas"]["UnitOfMeasure"];
            }[];
            /** @description header texts by column, figures left out */
            header: string[];
            id: components["schemas"]["Id"];
            /**
             * @description what a person chose for a name; offered first next time
             * @default []
             */
            names: {
                name: string;
                subject: components["schemas"]["Id"];
            }[];
            /** @constant */
            sample?: true;
            /** @enum {string} */
            speaksOf: "target" | "project";
            /** @description whose tables these are */
            unit?: components["schemas"]["Id"];
            /** @description of the whole table */
            unitOfMeasure?: components["schemas"]["UnitOfMeasure"];
        };
        LayoutKeepBodyInput: {
            caliber?: components["schemas"]["Caliber"];
            campaign: components["schemas"]["Id"];
            columns: {
                meaning: components["schemas"]["ColumnMeaning"];
                unit?: components["schemas"]["UnitOfMeasure"];
            }[];
            /** @description header texts by column, figures left out */
            header: string[];
            id: components["schemas"]["Id"];
            /**
             * @description what a person chose for a name; offered first next time
             * @default []
             */
            names?: {
                name: string;
                subject: components["schemas"]["Id"];
            }[];
            /** @constant */
            sample?: true;
            /** @enum {string} */
            speaksOf: "target" | "project";
            /** @description whose tables these are */
            unit?: components["schemas"]["Id"];
            /** @description of the whole table */
            unitOfMeasure?: components["schemas"]["UnitOfMeasure"];
        };
        Leader: {
            /** @description 移交: what was this leader’s and is another’s since */
            handedOver?: {
                on: components["schemas"]["Day"];
                /** @description how many */
                things: number;
                to: components["schemas"]["Id"];
                why: string;
            }[];
            id: components["schemas"]["Id"];
            name: string;
            /** @default 0 */
            order: number;
            post: string;
            /**
             * @description 示例数据: invented for an example
             * @constant
             */
            sample?: true;
        };
        "LeaderHand-overBody": {
            from: components["schemas"]["Id"];
            holdings: components["schemas"]["Holdings"];
            on: components["schemas"]["Day"];
            to: components["schemas"]["Id"];
            why: string;
        };
        "LeaderHand-overBodyInput": {
            from: components["schemas"]["Id"];
            holdings: components["schemas"]["HoldingsInput"];
            on: components["schemas"]["Day"];
            to: components["schemas"]["Id"];
            why: string;
        };
        LeaderInput: {
            /** @description 移交: what was this leader’s and is another’s since */
            handedOver?: {
                on: components["schemas"]["Day"];
                /** @description how many */
                things: number;
                to: components["schemas"]["Id"];
                why: string;
            }[];
            id: components["schemas"]["Id"];
            name: string;
            /** @default 0 */
            order?: number;
            post: string;
            /**
             * @description 示例数据: invented for an example
             * @constant
             */
            sample?: true;
        };
        LeaderPage: {
            asOf?: components["schemas"]["Day"];
            /** @description open problems in his hands or before his targets and projects, the dearest first */
            blockers: {
                assessment: components["schemas"]["ProblemAssessment"];
                need: string;
                price?: components["schemas"]["ProblemPrice"];
                /** @enum {string} */
                type: "land-acquisition" | "land-supply" | "approval" | "funds" | "construction" | "utilities" | "coordination" | "social" | "data";
            }[];
            /** @description open ones and those closed since the last stocktake but one */
            commitments: components["schemas"]["CommitmentRow"][];
            day: components["schemas"]["Day"];
            dayNumber: number;
            days: number;
            daysLeft: number;
            /** @description in his hands and due on the day or overdue, the dearest first */
            decisions: {
                due: components["schemas"]["Day"];
                name: string;
                need: string;
                options: components["schemas"]["DecisionOption"][];
                problem: components["schemas"]["Id"];
            }[];
            /** @description closed before, and not listed */
            earlier: number;
            /** @description projects that went to another leader during the campaign */
            handedOn: {
                name: string;
                on: components["schemas"]["Day"];
                project: components["schemas"]["Id"];
                to?: components["schemas"]["Id"];
            }[];
            /** @description the last stocktake that was held */
            last?: {
                id: components["schemas"]["Id"];
                name: string;
                on: components["schemas"]["Day"];
            };
            leader: components["schemas"]["Leader"];
            next?: {
                id: components["schemas"]["Id"];
                name: string;
                on: components["schemas"]["Day"];
            };
            projects: {
                assessment: components["schemas"]["ProjectAssessment"];
                /** @description the leader before */
                from?: components["schemas"]["Id"];
                next?: {
                    latestStart: components["schemas"]["Day"];
                    name: string;
                    step: components["schemas"]["Id"];
                };
                /** @description taken over during the campaign */
                since?: components["schemas"]["Day"];
            }[];
            sample: boolean;
            seq: number;
            targets: {
                assessment: components["schemas"]["TargetAssessment"];
                outlook?: components["schemas"]["TargetOutlook"];
            }[];
            /** @description units of his targets and projects */
            units: components["schemas"]["Id"][];
            /** @description which sites to visit, and what that recovers */
            visits: components["schemas"]["Agenda"];
        };
        LegalDays: {
            basis: components["schemas"]["DayBasis"];
            citation: string;
            days: number;
            effective: {
                from: components["schemas"]["Day"];
                to?: components["schemas"]["Day"];
            };
            /** @enum {string} */
            sourced: "sourced" | "unconfirmed" | "own";
        };
        /** @enum {string} */
        Light: "normal" | "watch" | "late" | "severe";
        LightPack: {
            citation: string;
            effective: {
                from: components["schemas"]["Day"];
                to?: components["schemas"]["Day"];
            };
            id: string;
            name: {
                en: string;
                zh: string;
            };
            place?: string;
            /** @default 0 */
            referenceMonths: number;
            rules: components["schemas"]["LightRule"][];
            /**
             * @description how sure the citation is
             * @enum {string}
             */
            sourced: "sourced" | "unconfirmed" | "own";
            version: string;
        };
        LightPackInput: {
            citation: string;
            effective: {
                from: components["schemas"]["Day"];
                to?: components["schemas"]["Day"];
            };
            id: string;
            name: {
                en: string;
                zh: string;
            };
            place?: string;
            /** @default 0 */
            referenceMonths?: number;
            rules: components["schemas"]["LightRuleInput"][];
            /**
             * @description how sure the citation is
             * @enum {string}
             */
            sourced: "sourced" | "unconfirmed" | "own";
            version: string;
        };
        LightReason: {
            expected?: number;
            /** @enum {string} */
            family: "lag" | "ratio" | "overdue-days" | "overdue-months" | "growth";
            light: components["schemas"]["Light"];
            /** @description points behind (positive = behind), percent of expected, days or months overdue, or growth in % */
            measured?: number;
            pack: string;
            packVersion: string;
            /** @description periods in a row, where a repeat rule fired */
            repeated?: number;
            rule: string;
            /** @enum {string} */
            subject: "progress" | "growth" | "start" | "completion" | "statistics" | "payment" | "step";
            /** @description no band of the rule holds here; 关注 is shown instead of silence */
            undefinedBand: boolean;
        };
        LightRule: {
            /**
             * @description for lag (points behind, positive = behind), ratio (%), overdue (days or months)
             * @default []
             */
            bands: components["schemas"]["Band"][];
            /**
             * @description for growth
             * @default []
             */
            cases: components["schemas"]["GrowthCase"][];
            /**
             * @description an approved cause takes the light away while it is valid
             * @default true
             */
            exemptable: boolean;
            /** @enum {string} */
            family: "lag" | "ratio" | "overdue-days" | "overdue-months" | "growth";
            id: string;
            /** @enum {string} */
            line?: "annual" | "campaign" | "month";
            note?: string;
            repeat?: {
                becomes: components["schemas"]["Light"];
                light: components["schemas"]["Light"];
                times: number;
            };
            /** @enum {string} */
            subject: "progress" | "growth" | "start" | "completion" | "statistics" | "payment" | "step";
            /** @default watch */
            undefinedLight: components["schemas"]["Light"];
        };
        LightRuleInput: {
            /**
             * @description for lag (points behind, positive = behind), ratio (%), overdue (days or months)
             * @default []
             */
            bands?: components["schemas"]["Band"][];
            /**
             * @description for growth
             * @default []
             */
            cases?: components["schemas"]["GrowthCase"][];
            /**
             * @description an approved cause takes the light away while it is valid
             * @default true
             */
            exemptable?: boolean;
            /** @enum {string} */
            family: "lag" | "ratio" | "overdue-days" | "overdue-months" | "growth";
            id: string;
            /** @enum {string} */
            line?: "annual" | "campaign" | "month";
            note?: string;
            repeat?: {
                becomes: components["schemas"]["Light"];
                light: components["schemas"]["Light"];
                times: number;
            };
            /** @enum {string} */
            subject: "progress" | "growth" | "start" | "completion" | "statistics" | "payment" | "step";
            /** @default watch */
            undefinedLight?: components["schemas"]["Light"];
        };
        LightState: {
            /** @description 经批准: what the light would be without it */
            exempt?: {
                exemption: components["schemas"]["Id"];
                to: components["schemas"]["Day"];
                without?: components["schemas"]["Light"];
            };
            light?: components["schemas"]["Light"];
            /** @description every rule that applied, worst first; the first one gives the light */
            reasons: components["schemas"]["LightReason"][];
            /** @description 参考: the pack marks the first months as reference only */
            reference: boolean;
        };
        Limit: {
            /**
             * @default working
             * @enum {string}
             */
            basis: "working" | "calendar" | "month";
            count: number;
        };
        LimitInput: {
            /**
             * @default working
             * @enum {string}
             */
            basis?: "working" | "calendar" | "month";
            count: number;
        };
        LinePoint: {
            on: components["schemas"]["Day"];
            share: number;
        };
        /** @enum {string} */
        LinkKind: "FS" | "SS" | "FF" | "SF";
        MapArea: {
            /** @description as the file calls it */
            name: string;
            parts: number[][][];
            unit: components["schemas"]["Id"];
        };
        MapDraft: {
            areas: {
                feature: number;
                /** @enum {string} */
                matched?: "code" | "name" | "similar";
                name: string;
                parts: number[][][];
                points: number;
                unit?: components["schemas"]["Id"];
            }[];
            notes: components["schemas"]["MapNote"][];
            points: number;
            /** @description members that may hold the name or code of a township */
            properties: string[];
            /** @description the one that was used */
            property?: string;
            /** @description where the file names it */
            system?: components["schemas"]["MapSystem"];
        };
        MapNote: {
            count: number;
            /** @enum {string} */
            kind: "heights" | "other-shapes" | "no-crs" | "similar-names";
        };
        MapSetBody: {
            /** @description 审图号 */
            approval?: string;
            areas: components["schemas"]["MapArea"][];
            campaign: components["schemas"]["Id"];
            /** @constant */
            sample?: true;
            /** @description where it comes from: whose data, which file */
            source: string;
            system: components["schemas"]["MapSystem"];
        };
        /** @enum {string} */
        MapSystem: "CGCS2000" | "WGS-84";
        MapView: {
            base?: components["schemas"]["BaseMap"];
            map?: components["schemas"]["CountyMap"];
            seq: number;
        };
        Measure: {
            /** @description 偏差原因: why it is not as planned */
            deviation?: string;
            done?: {
                by: components["schemas"]["Hand"];
                evidence?: string;
                on: components["schemas"]["Day"];
            };
            from: components["schemas"]["Day"];
            /** @default [] */
            helpers: components["schemas"]["Id"][];
            id: components["schemas"]["Id"];
            /** @description lead unit */
            lead: components["schemas"]["Id"];
            /** @description 完成标志: what can be checked when it is done */
            mark: string;
            /** @description 所需要素: land, money, people */
            needs?: string;
            progress?: string;
            to: components["schemas"]["Day"];
            what: string;
        };
        Measurement: {
            /** @constant */
            by: "readings";
        } | {
            /** @constant */
            by: "count";
            /** @description a project counts once any of these is recognised */
            recognised: components["schemas"]["RecognitionKind"][];
            roster: components["schemas"]["Id"];
            /** @description count only projects with this tag (其中) */
            tag?: string;
        } | {
            /** @constant */
            by: "investment";
            roster: components["schemas"]["Id"];
            tag?: string;
        };
        MeasureRow: {
            /** @description 偏差原因: why it is not as planned */
            deviation?: string;
            done?: {
                by: components["schemas"]["Hand"];
                evidence?: string;
                on: components["schemas"]["Day"];
            };
            from: components["schemas"]["Day"];
            /** @default [] */
            helpers: components["schemas"]["Id"][];
            id: components["schemas"]["Id"];
            /** @description after its last planned day; 0 where not */
            lateDays: number;
            /** @description lead unit */
            lead: components["schemas"]["Id"];
            /** @description 完成标志: what can be checked when it is done */
            mark: string;
            /** @description 所需要素: land, money, people */
            needs?: string;
            /** @description 编号: given when it is taken in hand, without gaps in a campaign */
            number?: number;
            problem: components["schemas"]["Id"];
            problemName: string;
            progress?: string;
            state: components["schemas"]["MeasureState"];
            to: components["schemas"]["Day"];
            what: string;
        };
        /** @enum {string} */
        MeasureState: "to-begin" | "running" | "late" | "done" | "done-late";
        Movement: {
            amount: components["schemas"]["MovementParts"];
            /** @description percentage points of the annual plan (without one, of the campaign value); absent where either day has no share */
            share?: components["schemas"]["MovementParts"];
            unitOfMeasure: components["schemas"]["UnitOfMeasure"];
        };
        MovementParts: {
            /** @description figures of earlier days that were corrected or withdrawn */
            correction: number;
            /** @description a plan, campaign value or definition that was changed */
            plan: number;
            /** @description projects that came onto the roster or left it */
            roster: number;
            total: number;
            /** @description done in between, or done before and first reported in between */
            work: number;
        };
        NamedCut: {
            /** @description absent: the ledger names nobody */
            approver?: string;
            is: number;
            name: string;
            /** @enum {string} */
            of: "target" | "project";
            on?: components["schemas"]["Day"];
            subject: components["schemas"]["Id"];
            unitOfMeasure: components["schemas"]["UnitOfMeasure"];
            was: number;
            why?: string;
        };
        NamedPost: {
            action?: components["schemas"]["Id"];
            boundName?: string;
            leader?: components["schemas"]["Id"];
            /** @enum {string} */
            role: "office" | "team" | "leader" | "reporter" | "reviewer" | "approver" | "supervisor" | "statistics" | "observer" | "system-admin" | "security-admin" | "audit-admin";
            unit?: components["schemas"]["Id"];
        };
        Need: {
            /** @description in the factor’s unit of measure */
            amount: components["schemas"]["Quantity"];
            factor: components["schemas"]["Id"];
            /** @description the step that uses it, where it is one step’s */
            step?: components["schemas"]["Id"];
        };
        NewCodeKey: {
            address: string;
            key: string;
        };
        Objection: {
            by: components["schemas"]["Hand"];
            decision?: {
                by: components["schemas"]["Hand"];
                /** @description why it was decided after its day */
                late?: string;
                /** @description of a changed conclusion */
                met?: boolean;
                on: components["schemas"]["Day"];
                outcome: components["schemas"]["ObjectionOutcome"];
                text: string;
            };
            evidence?: string;
            on: components["schemas"]["Day"];
            reason: string;
        };
        /** @enum {string} */
        ObjectionOutcome: "upheld" | "changed" | "withdrawn";
        OfficeCase: {
            /** @description what it still waits for, with when that is planned to be done */
            after: {
                finish?: components["schemas"]["Day"];
                hard: boolean;
                id: components["schemas"]["Id"];
                name: string;
                office?: components["schemas"]["Id"];
            }[];
            basis: components["schemas"]["DayBasis"];
            /** @description planned, of the basis */
            days: number;
            earlyFinish: components["schemas"]["Day"];
            earlyStart: components["schemas"]["Day"];
            /** @description working days; negative: too late by so many */
            float?: number;
            lateFinish?: components["schemas"]["Day"];
            lateStart?: components["schemas"]["Day"];
            /** @description within which the office must decide */
            legal?: {
                basis: components["schemas"]["DayBasis"];
                /** @description its last day; absent where the office has not taken it on */
                by?: components["schemas"]["Day"];
                citation: string;
                days: number;
                /** @description from the day the office took it on to the day asked, both counted; 0 where it has not */
                used: number;
            };
            /** @description that nobody may shorten */
            minimum?: components["schemas"]["LegalDays"];
            name: string;
            office: components["schemas"]["Id"];
            outcomes: {
                by: components["schemas"]["Day"];
                outcome: components["schemas"]["RecognitionKind"];
                reach: components["schemas"]["Reach"];
            }[];
            problems: {
                id: components["schemas"]["Id"];
                name: string;
            }[];
            project: components["schemas"]["Id"];
            projectName: string;
            promised?: {
                basis: components["schemas"]["DayBasis"];
                /** @description its last day; absent where the office has not taken it on */
                by?: components["schemas"]["Day"];
                days: number;
                /** @description from the day the office took it on to the day asked, both counted; 0 where it has not */
                used: number;
            };
            /** @constant */
            sample?: true;
            /** @description taken on, or waiting, since that day; absent where it comes later or waited for nothing */
            since?: components["schemas"]["Day"];
            /** @enum {string} */
            state: "running" | "waiting" | "customary" | "next";
            step: components["schemas"]["Id"];
            /** @description count targets that wait for the project, each by an outcome this step leads to */
            targets: {
                id: components["schemas"]["Id"];
                name: string;
            }[];
            /** @description whose project it is */
            unit: components["schemas"]["Id"];
            /** @description of the targets it holds */
            weight: number;
        };
        OfficeCases: {
            /** @description the day N that latest dates are counted back from */
            by: components["schemas"]["Day"];
            cases: components["schemas"]["OfficeCase"][];
            day: components["schemas"]["Day"];
            joint: components["schemas"]["JointProposal"][];
            next: components["schemas"]["OfficeCase"][];
            unit: components["schemas"]["Id"];
        };
        Order: {
            authorisation: components["schemas"]["Authorisation"];
            basis: components["schemas"]["DayBasis"];
            /** @description open orders on the same matter that it knowingly stands beside */
            beside?: components["schemas"]["Id"][];
            campaign: components["schemas"]["Id"];
            closed?: {
                by: string;
                on: components["schemas"]["Day"];
                text?: string;
            };
            colour: components["schemas"]["OrderColour"];
            /** @description the last one holds, unless it was withdrawn */
            conclusions: components["schemas"]["Conclusion"][];
            /** @description as issued; an extension that was agreed to is in `extensions` */
            due: components["schemas"]["Day"];
            extensions: components["schemas"]["Extension"][];
            /** @description campaign:number */
            id: components["schemas"]["Id"];
            inspection: components["schemas"]["Id"];
            issuedBy: components["schemas"]["Hand"];
            /** @description 完成标志 */
            mark: string;
            matters: components["schemas"]["About"][];
            merges: {
                by: components["schemas"]["Hand"];
                on: components["schemas"]["Day"];
                text: string;
            }[];
            /** @description the order of a higher colour that took its place */
            next?: components["schemas"]["Id"];
            number: number;
            /** @description the day it was issued */
            on: components["schemas"]["Day"];
            /** @description the supervision plan, as it was named when the order was issued */
            plan: {
                name: string;
                number: number;
                supervisedBy: string;
            };
            /** @description 前序单: the order of a lower colour that was not settled */
            previous?: components["schemas"]["Id"];
            rechecks: {
                by: components["schemas"]["Hand"];
                met: boolean;
                on: components["schemas"]["Day"];
                text: string;
            }[];
            replies: {
                by: components["schemas"]["Hand"];
                evidence?: string;
                on: components["schemas"]["Day"];
                text: string;
            }[];
            /** @description 要求 */
            requirement: string;
            /** @constant */
            sample?: true;
            sources: components["schemas"]["OrderSource"][];
            /** @description 特事特办: why it begins at yellow or red */
            special?: string;
            /** @description the unit again, so that an act can ask for all orders of a unit */
            subject: components["schemas"]["Id"];
            /** @description 事项 */
            text: string;
            /** @description 承办单位 */
            unit: components["schemas"]["Id"];
            /**
             * @description 配合单位
             * @default []
             */
            units: components["schemas"]["Id"][];
            withdrawn?: {
                by: string;
                on: components["schemas"]["Day"];
                why: string;
            };
            /** @description as many days after `on`, of the basis */
            within?: number;
        };
        OrderCloseBody: {
            id: components["schemas"]["Id"];
            text?: string;
        };
        /** @enum {string} */
        OrderColour: "blue" | "yellow" | "red";
        OrderConcludeBody: {
            id: components["schemas"]["Id"];
            met: boolean;
            text: string;
        };
        OrderDecideBody: {
            id: components["schemas"]["Id"];
            /** @description why it is decided after its day */
            late?: string;
            /** @description of a changed conclusion */
            met?: boolean;
            /** @enum {string} */
            outcome: "upheld" | "changed" | "withdrawn";
            text: string;
        };
        "OrderExtend-approveBody": {
            approved: boolean;
            id: components["schemas"]["Id"];
            /** @description needed where it is not agreed to */
            why?: string;
        };
        OrderExtendBody: {
            id: components["schemas"]["Id"];
            to: components["schemas"]["Day"];
            /** @enum {string} */
            type: "weather" | "statutory-notice" | "higher-approval" | "policy" | "judicial" | "force-majeure" | "other";
            why: string;
        };
        OrderIssueBody: {
            authorisation: components["schemas"]["Authorisation"];
            basis: components["schemas"]["DayBasis"];
            /** @description open orders on the same matter that it knowingly stands beside */
            beside?: components["schemas"]["Id"][];
            campaign: components["schemas"]["Id"];
            colour: components["schemas"]["OrderColour"];
            /** @description as issued; an extension that was agreed to is in `extensions` */
            due: components["schemas"]["Day"];
            inspection: components["schemas"]["Id"];
            /** @description 完成标志 */
            mark: string;
            matters: components["schemas"]["About"][];
            number: number;
            /** @description 前序单: the order of a lower colour that was not settled */
            previous?: components["schemas"]["Id"];
            /** @description 要求 */
            requirement: string;
            /** @constant */
            sample?: true;
            sources: components["schemas"]["OrderSource"][];
            /** @description 特事特办: why it begins at yellow or red */
            special?: string;
            /** @description 事项 */
            text: string;
            /** @description 承办单位 */
            unit: components["schemas"]["Id"];
            /**
             * @description 配合单位
             * @default []
             */
            units: components["schemas"]["Id"][];
            /** @description as many days after `on`, of the basis */
            within?: number;
        };
        OrderIssueBodyInput: {
            authorisation: components["schemas"]["Authorisation"];
            basis: components["schemas"]["DayBasis"];
            /** @description open orders on the same matter that it knowingly stands beside */
            beside?: components["schemas"]["Id"][];
            campaign: components["schemas"]["Id"];
            colour: components["schemas"]["OrderColour"];
            /** @description as issued; an extension that was agreed to is in `extensions` */
            due: components["schemas"]["Day"];
            inspection: components["schemas"]["Id"];
            /** @description 完成标志 */
            mark: string;
            matters: components["schemas"]["About"][];
            number: number;
            /** @description 前序单: the order of a lower colour that was not settled */
            previous?: components["schemas"]["Id"];
            /** @description 要求 */
            requirement: string;
            /** @constant */
            sample?: true;
            sources: components["schemas"]["OrderSource"][];
            /** @description 特事特办: why it begins at yellow or red */
            special?: string;
            /** @description 事项 */
            text: string;
            /** @description 承办单位 */
            unit: components["schemas"]["Id"];
            /**
             * @description 配合单位
             * @default []
             */
            units?: components["schemas"]["Id"][];
            /** @description as many days after `on`, of the basis */
            within?: number;
        };
        OrderMergeBody: {
            /** @description the open order that takes it in */
            id: components["schemas"]["Id"];
            /** @default [] */
            matters: components["schemas"]["About"][];
            source: components["schemas"]["OrderSource"];
            /** @description what is asked in addition */
            text: string;
        };
        OrderMergeBodyInput: {
            /** @description the open order that takes it in */
            id: components["schemas"]["Id"];
            /** @default [] */
            matters?: components["schemas"]["About"][];
            source: components["schemas"]["OrderSource"];
            /** @description what is asked in addition */
            text: string;
        };
        OrderObjectBody: {
            evidence?: string;
            id: components["schemas"]["Id"];
            reason: string;
        };
        OrderRecheckBody: {
            id: components["schemas"]["Id"];
            met: boolean;
            text: string;
        };
        OrderReplyBody: {
            evidence?: string;
            id: components["schemas"]["Id"];
            text: string;
        };
        OrderSource: {
            /** @enum {string} */
            kind: "meeting" | "instruction" | "inspection";
            ref: string;
        } | {
            /** @constant */
            kind: "light";
            light: components["schemas"]["Light"];
            /** @enum {string} */
            of: "target" | "project";
            on: components["schemas"]["Day"];
            pack: components["schemas"]["Id"];
            packVersion: string;
            subject: components["schemas"]["Id"];
        };
        OrderWithdrawBody: {
            id: components["schemas"]["Id"];
            why: string;
        };
        Outlook: {
            /** @description day N */
            by: components["schemas"]["Day"];
            campaign: components["schemas"]["Id"];
            day: components["schemas"]["Day"];
            draws: number;
            /** @description the dearest first */
            problems: components["schemas"]["ProblemPrice"][];
            projects: components["schemas"]["ProjectOutlook"][];
            seed: number;
            seq: number;
            targets: components["schemas"]["TargetOutlook"][];
        };
        OwnAccount: {
            account: {
                /** @constant */
                disabled?: true;
                /** @description 职务 */
                duty?: string;
                id: components["schemas"]["Id"];
                /** @description what is typed to sign in; letters of any script */
                login: string;
                /** Format: email */
                mail?: string;
                name: string;
                /** @constant */
                sample?: true;
                unit?: components["schemas"]["Id"];
            };
            hasCode: boolean;
            identities: {
                issuer: string;
                linkedAt: string;
            }[];
            level: 2 | 3;
            passwordChangedAt?: string;
            /** @description the one chosen for this session */
            post: components["schemas"]["NamedPost"];
            posts: components["schemas"]["NamedPost"][];
            provider?: string;
            rules: components["schemas"]["PasswordRules"];
            sessions: components["schemas"]["AccountSession"][];
        };
        Pace: {
            annualExpected?: number;
            annualGap?: number;
            /** @description done ÷ expected, percent */
            annualRatio?: number;
            /** @description the annual line on the day asked */
            annualToday?: number;
            asOf: components["schemas"]["Day"];
            /** @description the day of the last figure at or before day 0 */
            baselineOn?: components["schemas"]["Day"];
            baselineShare: number;
            campaignExpected: number;
            campaignGap: number;
            campaignRatio?: number;
            /** @description the campaign curve on the day asked */
            campaignToday: number;
            /** @description neededDaily ÷ rateSoFar; undefined where the rate so far is 0 */
            catchUp?: number;
            /** @description days from asOf to day N */
            daysLeft: number;
            /** @description percent of the campaign value */
            goalShare: number;
            /** @description per day, in the unit of measure */
            neededDaily?: number;
            /** @description the figure at day N if the rate so far holds */
            projected?: number;
            rateFrom?: components["schemas"]["Day"];
            /** @description per day since the baseline, or since 1 January where nothing later is known */
            rateSoFar?: number;
            /** @description goal − done, in the unit of measure; never below 0 */
            remaining: number;
            share: number;
            /** @description days from asOf to the day asked */
            staleDays: number;
        };
        PackageGiveBody: {
            campaign: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            items: number;
            /** @description the day that its figures speak of */
            on: components["schemas"]["Day"];
            /** @description ledger number up to which its figures were known */
            seq: number;
            unit: components["schemas"]["Id"];
            /** @description the last day on which it can come back */
            until: components["schemas"]["Day"];
        };
        PackageTakeBody: {
            file: string;
            id: components["schemas"]["Id"];
            name: string;
            post: string;
            rows: number;
        };
        PackComparison: {
            packs: {
                id: string;
                name: {
                    en: string;
                    zh: string;
                };
                version: string;
            }[];
            rows: {
                differs: boolean;
                lights: (components["schemas"]["Light"] | null)[];
                name: string;
                /** @enum {string} */
                of: "target" | "project";
                subject: components["schemas"]["Id"];
            }[];
        };
        PaperBlock: {
            /** @constant */
            kind: "heading";
            level: number;
            text: string;
        } | {
            /** @constant */
            kind: "paragraph";
            runs: (string | {
                figure: string;
            })[];
        } | {
            align: ("left" | "right" | "center")[];
            head: string[];
            /**
             * @description stands in the text, not in an annex
             * @constant
             */
            inText?: true;
            /** @constant */
            kind: "table";
            rows: ((string | {
                figure: string;
            }) | (string | {
                figure: string;
            })[] | {
                exempt: boolean;
                light: components["schemas"]["Light"] | null;
            })[][];
            title: string;
            unitLine?: string;
            /**
             * @description stands on landscape pages
             * @constant
             */
            wide?: true;
            /** @description of the columns, in millimetres */
            widths?: number[];
        };
        /** @enum {string} */
        PaperKind: "ten-day" | "flash" | "notice" | "memo" | "leader-sheet" | "joint-start" | "close-out" | "order" | "inspection" | "agenda" | "minutes";
        PaperTemplate: {
            /**
             * @description of a bulletin: the text is no longer than this (减负若干规定)
             * @default 4000
             */
            characters: number;
            /** @description 报 · 送 · 发; of an official document 抄送 is `send`, of a meeting 分送 */
            circulation: {
                issue: string;
                report: string;
                send: string;
            };
            citation: string;
            /** @description 会议概况: lines before the text of a meeting */
            facts?: {
                heading?: string;
                /**
                 * @description 一、 · （一） · 1.
                 * @default 1
                 */
                level: number;
                /**
                 * @description text with named places, e.g. {{攻坚期}}
                 * @default
                 */
                text: string;
            }[];
            /** @enum {string} */
            form: "series" | "official" | "sheet" | "table" | "meeting";
            kind: components["schemas"]["PaperKind"];
            masthead: string;
            name: {
                en: string;
                zh: string;
            };
            /**
             * @description of a bulletin
             * @default []
             */
            notes: string[];
            /** @description of a bulletin: the text takes no more than these */
            pages?: number;
            /** @description of a form its rows; one without heading goes on in the row above */
            parts: {
                heading?: string;
                /**
                 * @description 一、 · （一） · 1.
                 * @default 1
                 */
                level: number;
                /**
                 * @description text with named places, e.g. {{攻坚期}}
                 * @default
                 */
                text: string;
            }[];
            /** @description 主送 */
            recipients?: string;
            /** @description of an official document: 发文字号 */
            reference?: {
                /**
                 * @description the first number given here; those before were given by hand
                 * @default 1
                 */
                first: number;
                /** @description 机关代字 */
                word: string;
            };
            /**
             * @description annexes in order, each a place of a table
             * @default []
             */
            tables: string[];
            title: string;
            version: string;
        };
        PaperTemplateInput: {
            /**
             * @description of a bulletin: the text is no longer than this (减负若干规定)
             * @default 4000
             */
            characters?: number;
            /** @description 报 · 送 · 发; of an official document 抄送 is `send`, of a meeting 分送 */
            circulation: {
                issue: string;
                report: string;
                send: string;
            };
            citation: string;
            /** @description 会议概况: lines before the text of a meeting */
            facts?: {
                heading?: string;
                /**
                 * @description 一、 · （一） · 1.
                 * @default 1
                 */
                level?: number;
                /**
                 * @description text with named places, e.g. {{攻坚期}}
                 * @default
                 */
                text?: string;
            }[];
            /** @enum {string} */
            form: "series" | "official" | "sheet" | "table" | "meeting";
            kind: components["schemas"]["PaperKind"];
            masthead: string;
            name: {
                en: string;
                zh: string;
            };
            /**
             * @description of a bulletin
             * @default []
             */
            notes?: string[];
            /** @description of a bulletin: the text takes no more than these */
            pages?: number;
            /** @description of a form its rows; one without heading goes on in the row above */
            parts: {
                heading?: string;
                /**
                 * @description 一、 · （一） · 1.
                 * @default 1
                 */
                level?: number;
                /**
                 * @description text with named places, e.g. {{攻坚期}}
                 * @default
                 */
                text?: string;
            }[];
            /** @description 主送 */
            recipients?: string;
            /** @description of an official document: 发文字号 */
            reference?: {
                /**
                 * @description the first number given here; those before were given by hand
                 * @default 1
                 */
                first?: number;
                /** @description 机关代字 */
                word: string;
            };
            /**
             * @description annexes in order, each a place of a table
             * @default []
             */
            tables?: string[];
            title: string;
            version: string;
        };
        PaperWording: {
            /** @description the ledger number of what is adopted; 0: nothing is */
            seq: number;
            shipped: components["schemas"]["PaperTemplate"];
            template: components["schemas"]["PaperTemplate"];
            /** @description newest first; the first is in force */
            versions: components["schemas"]["TemplateVersion"][];
        };
        PartScore: {
            /** @description with exempt ones */
            all: number;
            /** @description items, or problems and steps due, that the value is of */
            counted: number;
            /** @description nothing of this part was due: the mean of its other parts stands in */
            filled: boolean;
            part: components["schemas"]["StandingPart"];
            /** @description 0..1; exempt items out */
            value: number;
            /** @description by verified figures alone */
            verified: number;
            /** @description with exempt items in */
            withExempt: number;
        };
        PasswordRules: {
            /** @description of capital letters, small letters, digits and other characters */
            classes: number;
            /** @description until it must be changed; 0: never */
            days: number;
            /** @description a new one is none of the last so many */
            history: number;
            length: number;
        };
        Period: {
            by: string;
            campaign: components["schemas"]["Id"];
            closedOn: components["schemas"]["Day"];
            /** @default [] */
            exceptions: {
                approver: string;
                /** @description the day it was granted */
                on: components["schemas"]["Day"];
                /** @description this unit and those under it */
                unit: components["schemas"]["Id"];
                /** @description may still report on this day, not after */
                until: components["schemas"]["Day"];
                why: string;
            }[];
            id: components["schemas"]["Id"];
            /** @description its last day */
            on: components["schemas"]["Day"];
            /** @constant */
            sample?: true;
            /** @description the campaign, to be found by it */
            subject: components["schemas"]["Id"];
        };
        PeriodCloseBody: {
            campaign: components["schemas"]["Id"];
            /** @description its last day */
            on: components["schemas"]["Day"];
            /** @constant */
            sample?: true;
        };
        PeriodExceptBody: {
            approver: string;
            campaign: components["schemas"]["Id"];
            /** @description last day of the closed period */
            period: components["schemas"]["Day"];
            /** @description this unit and those under it */
            unit: components["schemas"]["Id"];
            /** @description may still report on this day, not after */
            until: components["schemas"]["Day"];
            why: string;
        };
        Phase: {
            from: components["schemas"]["Day"];
            name: string;
            to: components["schemas"]["Day"];
            work?: string;
        };
        Pipeline: {
            campaign: components["schemas"]["Id"];
            day: components["schemas"]["Day"];
            /** @description by stage, the longest in it first */
            projects: components["schemas"]["PipelineProject"][];
            sample: boolean;
            seq: number;
            /** @description all seven, in their order */
            stages: components["schemas"]["PipelineStageSum"][];
        };
        PipelineProject: {
            /** @description days since then */
            age?: number;
            annualInvestment?: number;
            /** @description when it should leave the stage by plan: planned start or completion */
            due?: components["schemas"]["Day"];
            inStatistics: boolean;
            leader?: components["schemas"]["Id"];
            /** @description in the stage for longer than three quarters of all stay there */
            long: boolean;
            name: string;
            /** @description past that day */
            overdueDays: number;
            /** @description open ones that block it or a step of it */
            problems: components["schemas"]["Id"][];
            project: components["schemas"]["Id"];
            /** @constant */
            sample?: true;
            /** @description the day it entered the stage; absent where no fact tells it */
            since?: components["schemas"]["Day"];
            stage: components["schemas"]["PipelineStage"];
            totalInvestment?: number;
            unit: components["schemas"]["Id"];
        };
        /** @enum {string} */
        PipelineStage: "idea" | "reserve" | "preparation" | "construction" | "completed" | "production" | "statistics";
        PipelineStageSum: {
            /** @description median of the days in the stage, of those where it is known */
            age?: number;
            count: number;
            inStatistics: number;
            long: number;
            overdue: number;
            /** @description projects that an open problem blocks */
            problems: number;
            stage: components["schemas"]["PipelineStage"];
            /** @description of those whose total is known */
            totalInvestment: number;
            /** @description projects without a total */
            unknownTotals: number;
            /** @description days within which half and three quarters leave it, those still there counted (Kaplan–Meier), and how many have left; absent where fewer than five have */
            usual?: {
                left: number;
                median?: number;
                upper?: number;
            };
        };
        PlanCut: {
            /** @description the post that approved it */
            approver: string;
            is: number;
            on: components["schemas"]["Day"];
            was: number;
            why: string;
        };
        PlanDropBody: {
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "action" | "unit" | "leader" | "indicator" | "target" | "roster" | "project" | "step" | "factor" | "pack" | "calendar" | "track" | "ladder";
            reason: string;
        };
        PlanView: {
            actions: components["schemas"]["Action"][];
            bulletins: components["schemas"]["Bulletin"][];
            calendars: components["schemas"]["WorkCalendar"][];
            campaign: components["schemas"]["Campaign"];
            exemptions: components["schemas"]["Exemption"][];
            factors: components["schemas"]["Factor"][];
            indicators: components["schemas"]["Indicator"][];
            ladders: components["schemas"]["Ladder"][];
            leaders: components["schemas"]["Leader"][];
            packs: components["schemas"]["LightPack"][];
            problems: components["schemas"]["Problem"][];
            projects: components["schemas"]["Project"][];
            recognitions: components["schemas"]["Recognition"][];
            rosters: components["schemas"]["Roster"][];
            seq: number;
            /** @description by name alone, so that what speaks of a step can name it; a project has the whole of its steps */
            steps: {
                id: components["schemas"]["Id"];
                name: string;
                project: components["schemas"]["Id"];
            }[];
            targets: components["schemas"]["Target"][];
            units: components["schemas"]["Unit"][];
        };
        Pool: {
            /** @enum {string} */
            kind: "idea" | "reserve";
            since: components["schemas"]["Day"];
        };
        Post: {
            action?: components["schemas"]["Id"];
            leader?: components["schemas"]["Id"];
            /** @enum {string} */
            role: "office" | "team" | "leader" | "reporter" | "reviewer" | "approver" | "supervisor" | "statistics" | "observer" | "system-admin" | "security-admin" | "audit-admin";
            unit?: components["schemas"]["Id"];
        };
        Problem: {
            accepted?: {
                by: components["schemas"]["Hand"];
                on: components["schemas"]["Day"];
            };
            blocks: {
                id: components["schemas"]["Id"];
                /** @enum {string} */
                of: "target" | "project" | "step";
            }[];
            campaign: components["schemas"]["Id"];
            cleared?: {
                evidence?: string;
                how: string;
                /** @description what the verifier saw */
                note?: string;
                on: components["schemas"]["Day"];
                /** @description the day it was verified on; reopening counts from it */
                told?: components["schemas"]["Day"];
                verifier: string;
            };
            /** @description calendar days from the day of assessment until it is cleared, as its handler judges */
            clears?: components["schemas"]["Spread"];
            /** @description in whose hands */
            decider: {
                leader?: components["schemas"]["Id"];
                unit?: components["schemas"]["Id"];
            };
            description?: string;
            due: components["schemas"]["Day"];
            extensions?: {
                answer?: {
                    approved: boolean;
                    by: components["schemas"]["Hand"];
                    on: components["schemas"]["Day"];
                    reason?: string;
                };
                by: components["schemas"]["Hand"];
                level: number;
                on: components["schemas"]["Day"];
                reason: string;
                to: components["schemas"]["Day"];
            }[];
            id: components["schemas"]["Id"];
            /** @description on the ladder of the campaign; absent: L1 since it was raised */
            level?: number;
            levelSince?: components["schemas"]["Day"];
            /** @description of the level, as the ladder said when it was reached */
            limit?: components["schemas"]["Limit"];
            measures?: components["schemas"]["Measure"][];
            name: string;
            /** @description what must be decided */
            need: string;
            /** @description 编号: given when it is taken in hand, without gaps in a campaign */
            number?: number;
            /** @description the day it was raised anew after it came back, or was reopened */
            raisedAgain?: components["schemas"]["Day"];
            /** @description unit */
            raisedBy: components["schemas"]["Id"];
            raisedOn: components["schemas"]["Day"];
            /** @description with the clearance that did not hold */
            reopened?: {
                by: components["schemas"]["Hand"];
                cleared: {
                    evidence?: string;
                    how: string;
                    /** @description what the verifier saw */
                    note?: string;
                    on: components["schemas"]["Day"];
                    /** @description the day it was verified on; reopening counts from it */
                    told?: components["schemas"]["Day"];
                    verifier: string;
                };
                on: components["schemas"]["Day"];
                reason: string;
            }[];
            returned?: {
                by: components["schemas"]["Hand"];
                on: components["schemas"]["Day"];
                reason: string;
            };
            /** @constant */
            sample?: true;
            /** @description the last time that verification failed */
            sentBack?: {
                by: components["schemas"]["Hand"];
                on: components["schemas"]["Day"];
                reason: string;
            };
            /** @description where it came up */
            source?: {
                id: components["schemas"]["Id"];
                /** @enum {string} */
                of: "project" | "step" | "target" | "report" | "stocktake";
            };
            /** @description absent: raised, or cleared where it is cleared */
            stage?: components["schemas"]["ProblemStage"];
            /** @description limits did not run after `from` up to `to`: suspended, or waiting to be verified */
            stood?: {
                from: components["schemas"]["Day"];
                to: components["schemas"]["Day"];
            }[];
            submitted?: {
                by: components["schemas"]["Hand"];
                evidence?: string;
                how: string;
                on: components["schemas"]["Day"];
                /**
                 * @description measures whose mark is not met, and why it can be cleared all the same
                 * @default []
                 */
                unmet: {
                    measure: components["schemas"]["Id"];
                    why: string;
                }[];
            };
            /** @enum {string} */
            subtype?: "notice-period" | "unsigned" | "compensation" | "resettlement" | "graves-crops" | "land-quota" | "zoning" | "conversion" | "auction" | "idle-land" | "environment" | "energy" | "water-soil" | "design" | "drawings" | "permit" | "equity" | "loan" | "special-bond" | "payment" | "crew" | "materials" | "weather" | "safety" | "supply" | "diversion" | "access-road" | "unclear-duty" | "many-demands" | "petition" | "risk-review" | "migrants" | "entry-papers" | "caliber" | "correction";
            suspended?: {
                by: components["schemas"]["Hand"];
                on: components["schemas"]["Day"];
                reason: string;
                /** @description when it is looked at again */
                until?: components["schemas"]["Day"];
            };
            /** @enum {string} */
            type: "land-acquisition" | "land-supply" | "approval" | "funds" | "construction" | "utilities" | "coordination" | "social" | "data";
        };
        ProblemAcceptBody: {
            clears?: components["schemas"]["Spread"];
            id: components["schemas"]["Id"];
        };
        ProblemAcceptBodyInput: {
            clears?: components["schemas"]["SpreadInput"];
            id: components["schemas"]["Id"];
        };
        ProblemAmendBody: {
            blocks?: {
                id: components["schemas"]["Id"];
                /** @enum {string} */
                of: "target" | "project" | "step";
            }[];
            /** @description calendar days from the day of assessment until it is cleared, as its handler judges */
            clears?: components["schemas"]["Spread"];
            /** @description in whose hands */
            decider?: {
                leader?: components["schemas"]["Id"];
                unit?: components["schemas"]["Id"];
            };
            description?: string;
            due?: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            name?: string;
            /** @description what must be decided */
            need?: string;
            /** @enum {string} */
            subtype?: "notice-period" | "unsigned" | "compensation" | "resettlement" | "graves-crops" | "land-quota" | "zoning" | "conversion" | "auction" | "idle-land" | "environment" | "energy" | "water-soil" | "design" | "drawings" | "permit" | "equity" | "loan" | "special-bond" | "payment" | "crew" | "materials" | "weather" | "safety" | "supply" | "diversion" | "access-road" | "unclear-duty" | "many-demands" | "petition" | "risk-review" | "migrants" | "entry-papers" | "caliber" | "correction";
            /** @enum {string} */
            type?: "land-acquisition" | "land-supply" | "approval" | "funds" | "construction" | "utilities" | "coordination" | "social" | "data";
        };
        ProblemAmendBodyInput: {
            blocks?: {
                id: components["schemas"]["Id"];
                /** @enum {string} */
                of: "target" | "project" | "step";
            }[];
            /** @description calendar days from the day of assessment until it is cleared, as its handler judges */
            clears?: components["schemas"]["SpreadInput"];
            /** @description in whose hands */
            decider?: {
                leader?: components["schemas"]["Id"];
                unit?: components["schemas"]["Id"];
            };
            description?: string;
            due?: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            name?: string;
            /** @description what must be decided */
            need?: string;
            /** @enum {string} */
            subtype?: "notice-period" | "unsigned" | "compensation" | "resettlement" | "graves-crops" | "land-quota" | "zoning" | "conversion" | "auction" | "idle-land" | "environment" | "energy" | "water-soil" | "design" | "drawings" | "permit" | "equity" | "loan" | "special-bond" | "payment" | "crew" | "materials" | "weather" | "safety" | "supply" | "diversion" | "access-road" | "unclear-duty" | "many-demands" | "petition" | "risk-review" | "migrants" | "entry-papers" | "caliber" | "correction";
            /** @enum {string} */
            type?: "land-acquisition" | "land-supply" | "approval" | "funds" | "construction" | "utilities" | "coordination" | "social" | "data";
        };
        ProblemAssessment: {
            decider: {
                leader?: components["schemas"]["Id"];
                unit?: components["schemas"]["Id"];
            };
            /** @description by when the decision is due */
            due: components["schemas"]["Day"];
            /** @description absent where the campaign has no ladder */
            ladder?: components["schemas"]["LadderState"];
            name: string;
            /** @description past its due day; 0 where not; days that it is suspended, returned or waits to be verified do not count */
            overdueDays: number;
            problem: components["schemas"]["Id"];
            projects: components["schemas"]["Id"][];
            stage: components["schemas"]["ProblemStage"];
            targets: {
                /** @description of an investment target, what is left to do in the blocked projects, in its unit */
                amount: number;
                /** @description projects of the count that wait behind it */
                count: number;
                target: components["schemas"]["Id"];
            }[];
            waitingDays: number;
        };
        ProblemAssignBody: {
            /** @description in whose hands */
            decider: {
                leader?: components["schemas"]["Id"];
                unit?: components["schemas"]["Id"];
            };
            due: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            level?: number;
        };
        ProblemClearBody: {
            evidence?: string;
            /** @description by default as its handler told it */
            how?: string;
            id: components["schemas"]["Id"];
            note?: string;
            on: components["schemas"]["Day"];
            verifier?: string;
        };
        ProblemDetail: {
            /** @description what it holds, while it is open */
            assessment?: components["schemas"]["ProblemAssessment"];
            blocks: components["schemas"]["Blocked"][];
            ladder?: components["schemas"]["LadderState"];
            problem: components["schemas"]["Problem"];
            /** @description on the day */
            stage: components["schemas"]["ProblemStage"];
            version: number;
        };
        ProblemDocument: {
            detail: string;
            refusal?: components["schemas"]["Refusal"];
            status: number;
            title: string;
            type: string;
        };
        ProblemEscalateBody: {
            /** @description in whose hands */
            decider?: {
                leader?: components["schemas"]["Id"];
                unit?: components["schemas"]["Id"];
            };
            due?: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            level: number;
            reason?: string;
        };
        "ProblemExtend-approveBody": {
            approved: boolean;
            id: components["schemas"]["Id"];
            reason?: string;
        };
        ProblemExtendBody: {
            id: components["schemas"]["Id"];
            reason: string;
            to: components["schemas"]["Day"];
        };
        ProblemMeasureBody: {
            deviation?: string;
            done?: {
                evidence?: string;
                on: components["schemas"]["Day"];
            };
            id: components["schemas"]["Id"];
            measure: components["schemas"]["Id"];
            progress?: string;
        };
        ProblemPlanBody: {
            clears?: components["schemas"]["Spread"];
            id: components["schemas"]["Id"];
            measures: {
                from: components["schemas"]["Day"];
                /** @default [] */
                helpers: components["schemas"]["Id"][];
                id: components["schemas"]["Id"];
                /** @description lead unit */
                lead: components["schemas"]["Id"];
                /** @description 完成标志: what can be checked when it is done */
                mark: string;
                /** @description 所需要素: land, money, people */
                needs?: string;
                to: components["schemas"]["Day"];
                what: string;
            }[];
        };
        ProblemPlanBodyInput: {
            clears?: components["schemas"]["SpreadInput"];
            id: components["schemas"]["Id"];
            measures: {
                from: components["schemas"]["Day"];
                /** @default [] */
                helpers?: components["schemas"]["Id"][];
                id: components["schemas"]["Id"];
                /** @description lead unit */
                lead: components["schemas"]["Id"];
                /** @description 完成标志: what can be checked when it is done */
                mark: string;
                /** @description 所需要素: land, money, people */
                needs?: string;
                to: components["schemas"]["Day"];
                what: string;
            }[];
        };
        ProblemPrice: {
            /** @description weighted chance over all targets that clearing it adds */
            gain: number;
            /** @description the latest day of clearance that still keeps every outcome it can keep */
            latest?: components["schemas"]["Day"];
            problem: components["schemas"]["Id"];
            projects: {
                chance: number;
                chanceCleared: number;
                latest?: components["schemas"]["Day"];
                outcome: components["schemas"]["RecognitionKind"];
                project: components["schemas"]["Id"];
            }[];
            targets: {
                chance: number;
                chanceCleared: number;
                /** @description projects or amount that wait behind it, each once */
                held: number;
                target: components["schemas"]["Id"];
                unitOfMeasure: components["schemas"]["UnitOfMeasure"];
            }[];
        };
        ProblemRaiseBody: {
            blocks: {
                id: components["schemas"]["Id"];
                /** @enum {string} */
                of: "target" | "project" | "step";
            }[];
            campaign: components["schemas"]["Id"];
            /** @description calendar days from the day of assessment until it is cleared, as its handler judges */
            clears?: components["schemas"]["Spread"];
            /** @description in whose hands */
            decider: {
                leader?: components["schemas"]["Id"];
                unit?: components["schemas"]["Id"];
            };
            description?: string;
            due: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            name: string;
            /** @description what must be decided */
            need: string;
            /** @description unit */
            raisedBy: components["schemas"]["Id"];
            raisedOn: components["schemas"]["Day"];
            /** @constant */
            sample?: true;
            /** @description where it came up */
            source?: {
                id: components["schemas"]["Id"];
                /** @enum {string} */
                of: "project" | "step" | "target" | "report" | "stocktake";
            };
            /** @enum {string} */
            subtype?: "notice-period" | "unsigned" | "compensation" | "resettlement" | "graves-crops" | "land-quota" | "zoning" | "conversion" | "auction" | "idle-land" | "environment" | "energy" | "water-soil" | "design" | "drawings" | "permit" | "equity" | "loan" | "special-bond" | "payment" | "crew" | "materials" | "weather" | "safety" | "supply" | "diversion" | "access-road" | "unclear-duty" | "many-demands" | "petition" | "risk-review" | "migrants" | "entry-papers" | "caliber" | "correction";
            /** @enum {string} */
            type: "land-acquisition" | "land-supply" | "approval" | "funds" | "construction" | "utilities" | "coordination" | "social" | "data";
        };
        ProblemRaiseBodyInput: {
            blocks: {
                id: components["schemas"]["Id"];
                /** @enum {string} */
                of: "target" | "project" | "step";
            }[];
            campaign: components["schemas"]["Id"];
            /** @description calendar days from the day of assessment until it is cleared, as its handler judges */
            clears?: components["schemas"]["SpreadInput"];
            /** @description in whose hands */
            decider: {
                leader?: components["schemas"]["Id"];
                unit?: components["schemas"]["Id"];
            };
            description?: string;
            due: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            name: string;
            /** @description what must be decided */
            need: string;
            /** @description unit */
            raisedBy: components["schemas"]["Id"];
            raisedOn: components["schemas"]["Day"];
            /** @constant */
            sample?: true;
            /** @description where it came up */
            source?: {
                id: components["schemas"]["Id"];
                /** @enum {string} */
                of: "project" | "step" | "target" | "report" | "stocktake";
            };
            /** @enum {string} */
            subtype?: "notice-period" | "unsigned" | "compensation" | "resettlement" | "graves-crops" | "land-quota" | "zoning" | "conversion" | "auction" | "idle-land" | "environment" | "energy" | "water-soil" | "design" | "drawings" | "permit" | "equity" | "loan" | "special-bond" | "payment" | "crew" | "materials" | "weather" | "safety" | "supply" | "diversion" | "access-road" | "unclear-duty" | "many-demands" | "petition" | "risk-review" | "migrants" | "entry-papers" | "caliber" | "correction";
            /** @enum {string} */
            type: "land-acquisition" | "land-supply" | "approval" | "funds" | "construction" | "utilities" | "coordination" | "social" | "data";
        };
        ProblemReopenBody: {
            due?: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            reason: string;
        };
        ProblemResumeBody: {
            due?: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
        };
        ProblemReturnBody: {
            id: components["schemas"]["Id"];
            reason: string;
        };
        ProblemRow: {
            blocks: components["schemas"]["Blocked"][];
            clearedOn?: components["schemas"]["Day"];
            /** @description in whose hands */
            decider: {
                leader?: components["schemas"]["Id"];
                unit?: components["schemas"]["Id"];
            };
            description?: string;
            due: components["schemas"]["Day"];
            evidence?: string;
            ladder?: components["schemas"]["LadderState"];
            name: string;
            /** @description what must be decided */
            need: string;
            /** @description 编号: given when it is taken in hand, without gaps in a campaign */
            number?: number;
            problem: components["schemas"]["Id"];
            /** @description unit */
            raisedBy: components["schemas"]["Id"];
            raisedOn: components["schemas"]["Day"];
            stage: components["schemas"]["ProblemStage"];
            /** @enum {string} */
            subtype?: "notice-period" | "unsigned" | "compensation" | "resettlement" | "graves-crops" | "land-quota" | "zoning" | "conversion" | "auction" | "idle-land" | "environment" | "energy" | "water-soil" | "design" | "drawings" | "permit" | "equity" | "loan" | "special-bond" | "payment" | "crew" | "materials" | "weather" | "safety" | "supply" | "diversion" | "access-road" | "unclear-duty" | "many-demands" | "petition" | "risk-review" | "migrants" | "entry-papers" | "caliber" | "correction";
            /** @enum {string} */
            type: "land-acquisition" | "land-supply" | "approval" | "funds" | "construction" | "utilities" | "coordination" | "social" | "data";
            /** @description from being raised to being cleared, or to the day */
            waitingDays: number;
        };
        "ProblemSend-backBody": {
            id: components["schemas"]["Id"];
            reason: string;
            /**
             * @description measures whose mark is not met after all
             * @default []
             */
            unmet: components["schemas"]["Id"][];
        };
        "ProblemSend-backBodyInput": {
            id: components["schemas"]["Id"];
            reason: string;
            /**
             * @description measures whose mark is not met after all
             * @default []
             */
            unmet?: components["schemas"]["Id"][];
        };
        /** @enum {string} */
        ProblemStage: "raised" | "handling" | "to-verify" | "cleared" | "returned" | "suspended";
        ProblemSubmitBody: {
            evidence?: string;
            how: string;
            id: components["schemas"]["Id"];
            on: components["schemas"]["Day"];
            /** @default [] */
            unmet: {
                measure: components["schemas"]["Id"];
                why: string;
            }[];
        };
        ProblemSubmitBodyInput: {
            evidence?: string;
            how: string;
            id: components["schemas"]["Id"];
            on: components["schemas"]["Day"];
            /** @default [] */
            unmet?: {
                measure: components["schemas"]["Id"];
                why: string;
            }[];
        };
        ProblemSuspendBody: {
            id: components["schemas"]["Id"];
            reason: string;
            until?: components["schemas"]["Day"];
        };
        Progress: {
            evidence?: string;
            finished?: components["schemas"]["Day"];
            grade: components["schemas"]["Grade"];
            id: components["schemas"]["Id"];
            /** @description why, where it is set back or corrected */
            note?: string;
            on: components["schemas"]["Day"];
            percent?: number;
            /** @description the project of the step */
            project: components["schemas"]["Id"];
            /** @description days left, of the step’s basis */
            remaining?: number;
            /** @constant */
            sample?: true;
            started?: components["schemas"]["Day"];
            step: components["schemas"]["Id"];
        };
        ProgressRecordBody: {
            evidence?: string;
            finished?: components["schemas"]["Day"];
            grade: components["schemas"]["Grade"];
            /** @description why, where it is set back or corrected */
            note?: string;
            on: components["schemas"]["Day"];
            percent?: number;
            /** @description days left, of the step’s basis */
            remaining?: number;
            /** @constant */
            sample?: true;
            started?: components["schemas"]["Day"];
            step: components["schemas"]["Id"];
        };
        Project: {
            /** @description 年度计划投资 */
            annualInvestment?: components["schemas"]["Quantity"];
            /**
             * @description the outcome the campaign asks of it
             * @default []
             */
            asked: components["schemas"]["RecognitionKind"][];
            /** @description 项目代码 */
            code?: string;
            contacts?: components["schemas"]["Contact"][];
            id: components["schemas"]["Id"];
            /** @description 纬度 */
            lat?: number;
            leader?: components["schemas"]["Id"];
            /** @description 经度 for the map; never without `lat` */
            lon?: number;
            name: string;
            /** @description what it needs of scarce factors (要素) */
            needs?: components["schemas"]["Need"][];
            /** @description each time annualInvestment was lowered */
            planCuts?: components["schemas"]["PlanCut"][];
            plannedCompletion?: components["schemas"]["Day"];
            plannedStart?: components["schemas"]["Day"];
            /**
             * @description percent of annualInvestment planned by each day
             * @default []
             */
            planPoints: components["schemas"]["LinePoint"][];
            /** @description the platform (平台) it stands in */
            platform?: components["schemas"]["Id"];
            /** @description 谋划库、储备库; absent: its preliminaries go on, or it is further */
            pool?: components["schemas"]["Pool"];
            /**
             * @description 示例数据: invented for an example
             * @constant
             */
            sample?: true;
            /** @description 建设内容及规模 */
            scale?: string;
            /**
             * @description 批次、类别, e.g. 工业, 重大实施, 重大前期, 集中开工
             * @default []
             */
            tags: string[];
            totalInvestment?: components["schemas"]["Quantity"];
            /** @description responsible unit */
            unit: components["schemas"]["Id"];
        };
        ProjectAssessment: {
            asked: {
                by?: components["schemas"]["Day"];
                done: boolean;
                /** @description as planned */
                finish?: components["schemas"]["Day"];
                kind: components["schemas"]["RecognitionKind"];
                /** @description working days that the plan ends after its day */
                lateDays?: number;
                overdueDays: number;
                /** @description counted back from its day, where the project has steps */
                reach?: components["schemas"]["Reach"];
            }[];
            /** @description percent expected on investedOn, by plan points or the annual line */
            expected?: number;
            gap?: number;
            inStatistics: boolean;
            /** @description 万元 this year */
            invested?: number;
            investedOn?: components["schemas"]["Day"];
            leader?: components["schemas"]["Id"];
            light: components["schemas"]["LightState"];
            name: string;
            /** @description annual plan, 万元 */
            plan?: number;
            problems: components["schemas"]["Id"][];
            project: components["schemas"]["Id"];
            recognised: {
                kind: components["schemas"]["RecognitionKind"];
                on: components["schemas"]["Day"];
            }[];
            share?: number;
            /** @enum {string} */
            state: "preliminary" | "started" | "part-completed" | "completed" | "in-production";
            /** @description targets that count or sum it */
            targets: components["schemas"]["Id"][];
            unit: components["schemas"]["Id"];
        };
        ProjectDetail: {
            assessment: components["schemas"]["ProjectAssessment"];
            /** @description one for each outcome that the campaign asks of it, from day N */
            countBacks: components["schemas"]["CountBack"][];
            expected: components["schemas"]["ExpectedPoint"][];
            problems: components["schemas"]["Problem"][];
            /** @description of its steps, up to the day */
            progress: components["schemas"]["Progress"][];
            project: components["schemas"]["Project"];
            readings: components["schemas"]["ReadingVersion"][];
            recognitions: components["schemas"]["Recognition"][];
            steps: components["schemas"]["Step"][];
            version: number;
        };
        ProjectInput: {
            /** @description 年度计划投资 */
            annualInvestment?: components["schemas"]["Quantity"];
            /**
             * @description the outcome the campaign asks of it
             * @default []
             */
            asked?: components["schemas"]["RecognitionKind"][];
            /** @description 项目代码 */
            code?: string;
            contacts?: components["schemas"]["Contact"][];
            id: components["schemas"]["Id"];
            /** @description 纬度 */
            lat?: number;
            leader?: components["schemas"]["Id"];
            /** @description 经度 for the map; never without `lat` */
            lon?: number;
            name: string;
            /** @description what it needs of scarce factors (要素) */
            needs?: components["schemas"]["Need"][];
            /** @description each time annualInvestment was lowered */
            planCuts?: components["schemas"]["PlanCut"][];
            plannedCompletion?: components["schemas"]["Day"];
            plannedStart?: components["schemas"]["Day"];
            /**
             * @description percent of annualInvestment planned by each day
             * @default []
             */
            planPoints?: components["schemas"]["LinePoint"][];
            /** @description the platform (平台) it stands in */
            platform?: components["schemas"]["Id"];
            /** @description 谋划库、储备库; absent: its preliminaries go on, or it is further */
            pool?: components["schemas"]["Pool"];
            /**
             * @description 示例数据: invented for an example
             * @constant
             */
            sample?: true;
            /** @description 建设内容及规模 */
            scale?: string;
            /**
             * @description 批次、类别, e.g. 工业, 重大实施, 重大前期, 集中开工
             * @default []
             */
            tags?: string[];
            totalInvestment?: components["schemas"]["Quantity"];
            /** @description responsible unit */
            unit: components["schemas"]["Id"];
        };
        ProjectOutlook: {
            by: components["schemas"]["Day"];
            chance: number;
            outcome: components["schemas"]["RecognitionKind"];
            /** @description undefined: later than the horizon */
            p10?: components["schemas"]["Day"];
            p50?: components["schemas"]["Day"];
            p90?: components["schemas"]["Day"];
            project: components["schemas"]["Id"];
            standardError: number;
        };
        Proposal: {
            figures: {
                figure: string;
                is: number;
                label: string;
                was: number;
            }[];
            /** @constant */
            way: "remainder";
        } | {
            text: string;
            /** @constant */
            way: "note";
        };
        Quantity: number;
        RankInterval: {
            best: number;
            worst: number;
        };
        /** @enum {string} */
        Reach: "done" | "reachable" | "conditional" | "out-of-reach" | "not-by-law" | "unknown";
        Reading: {
            caliber: components["schemas"]["Caliber"];
            /** @description ledger number of the reading it corrects */
            corrects?: number;
            evidence?: string;
            grade: components["schemas"]["Grade"];
            id: components["schemas"]["Id"];
            note?: string;
            /** @enum {string} */
            of: "target" | "project";
            on: components["schemas"]["Day"];
            /** @description the comparator of the same period, e.g. 全市平均 growth */
            peer?: components["schemas"]["Quantity"];
            /** @constant */
            sample?: true;
            subject: components["schemas"]["Id"];
            /**
             * @description confirmed unchanged (无变化)
             * @constant
             */
            unchanged?: true;
            value: components["schemas"]["Quantity"];
        };
        ReadingConfirmBody: {
            caliber?: components["schemas"]["Caliber"];
            /** @enum {string} */
            of: "target" | "project";
            on: components["schemas"]["Day"];
            /** @constant */
            sample?: true;
            subject: components["schemas"]["Id"];
        };
        ReadingCorrectBody: {
            caliber?: components["schemas"]["Caliber"];
            evidence?: string;
            /** @default reported */
            grade: components["schemas"]["Grade"];
            /** @enum {string} */
            of: "target" | "project";
            on: components["schemas"]["Day"];
            peer?: components["schemas"]["Quantity"];
            reason: string;
            /** @constant */
            sample?: true;
            subject: components["schemas"]["Id"];
            unit?: components["schemas"]["UnitOfMeasure"];
            value: components["schemas"]["Quantity"];
        };
        ReadingCorrectBodyInput: {
            caliber?: components["schemas"]["Caliber"];
            evidence?: string;
            /** @default reported */
            grade?: components["schemas"]["Grade"];
            /** @enum {string} */
            of: "target" | "project";
            on: components["schemas"]["Day"];
            peer?: components["schemas"]["Quantity"];
            reason: string;
            /** @constant */
            sample?: true;
            subject: components["schemas"]["Id"];
            unit?: components["schemas"]["UnitOfMeasure"];
            value: components["schemas"]["Quantity"];
        };
        ReadingRecordBody: {
            caliber?: components["schemas"]["Caliber"];
            evidence?: string;
            /** @default reported */
            grade: components["schemas"]["Grade"];
            /** @description why, where the figure falls, jumps or exceeds the plan */
            note?: string;
            /** @enum {string} */
            of: "target" | "project";
            on: components["schemas"]["Day"];
            peer?: components["schemas"]["Quantity"];
            /** @constant */
            sample?: true;
            subject: components["schemas"]["Id"];
            /** @description the unit of measure that the author wrote; refused where it is not the indicator’s */
            unit?: components["schemas"]["UnitOfMeasure"];
            value: components["schemas"]["Quantity"];
        };
        ReadingRecordBodyInput: {
            caliber?: components["schemas"]["Caliber"];
            evidence?: string;
            /** @default reported */
            grade?: components["schemas"]["Grade"];
            /** @description why, where the figure falls, jumps or exceeds the plan */
            note?: string;
            /** @enum {string} */
            of: "target" | "project";
            on: components["schemas"]["Day"];
            peer?: components["schemas"]["Quantity"];
            /** @constant */
            sample?: true;
            subject: components["schemas"]["Id"];
            /** @description the unit of measure that the author wrote; refused where it is not the indicator’s */
            unit?: components["schemas"]["UnitOfMeasure"];
            value: components["schemas"]["Quantity"];
        };
        ReadingVerifyBody: {
            caliber?: components["schemas"]["Caliber"];
            /** @description what it was checked against */
            how: string;
            /** @enum {string} */
            of: "target" | "project";
            on: components["schemas"]["Day"];
            subject: components["schemas"]["Id"];
        };
        ReadingVersion: {
            at: string;
            by: string;
            caliber: components["schemas"]["Caliber"];
            /** @description ledger number of the reading it corrects */
            corrects?: number;
            evidence?: string;
            grade: components["schemas"]["Grade"];
            id: components["schemas"]["Id"];
            note?: string;
            /** @enum {string} */
            of: "target" | "project";
            on: components["schemas"]["Day"];
            /** @description the comparator of the same period, e.g. 全市平均 growth */
            peer?: components["schemas"]["Quantity"];
            /** @constant */
            sample?: true;
            seq: number;
            subject: components["schemas"]["Id"];
            /**
             * @description confirmed unchanged (无变化)
             * @constant
             */
            unchanged?: true;
            until?: number;
            value: components["schemas"]["Quantity"];
        };
        Receipt: {
            hash?: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            outcome: "done" | "done-before" | "refused";
            refusals: components["schemas"]["Refusal"][];
            seq?: number;
        };
        Recheck: {
            /** @description of our own paper: the paragraphs that do not stand as they were made; figures may be right in them */
            changed?: string[];
            contradictions: components["schemas"]["RecheckFinding"][];
            /** @description printed figures found */
            figures: number;
            /** @description of our own paper: whether every word is as it was made */
            intact?: boolean;
            /**
             * @description made by this program, or a paper of others
             * @enum {string}
             */
            kind: "own" | "foreign";
            /**
             * @description of our own paper: whether the ledger gives the same figures; unnumbered: it names no row there
             * @enum {string}
             */
            ledger?: "same" | "differs" | "not-there" | "unnumbered" | "not-asked";
            /** @description of our own paper: how many of its paragraphs are not there as they were made */
            missing?: number;
            name: string;
            /** @description how many of them could be made again */
            recomputed: number;
            /** @description differs from what the digits make, but rounding of the inputs allows it */
            remarks: components["schemas"]["RecheckFinding"][];
            title: string;
        };
        RecheckFinding: {
            /** @enum {string} */
            check: "ledger" | "record" | "sum" | "subset" | "share" | "gap" | "difference" | "day" | "text" | "text-share" | "count";
            computed: string;
            /** @description what it was computed from */
            from: string;
            printed: string;
            /** @description where it stands, in the paper’s own words */
            text: string;
        };
        Recognition: {
            evidence: string;
            id: components["schemas"]["Id"];
            kind: components["schemas"]["RecognitionKind"];
            /** @description the day the outcome happened */
            on: components["schemas"]["Day"];
            /** @description for 部分竣工: which part */
            part?: string;
            project: components["schemas"]["Id"];
            /** @constant */
            sample?: true;
            verifier: string;
        };
        /** @enum {string} */
        RecognitionKind: "preliminaries" | "start" | "part-completion" | "completion" | "production" | "statistics";
        RecognitionWithdrawBody: {
            id: components["schemas"]["Id"];
            reason: string;
        };
        Recurring: {
            cleared: number;
            /** @description median of calendar days from being raised to being cleared */
            days?: number;
            /** @description in whose hands, the most frequent first */
            deciders: {
                leader?: components["schemas"]["Id"];
                raised: number;
                unit?: components["schemas"]["Id"];
            }[];
            /** @description on which level of the ladder; none without one */
            levels: {
                cleared: number;
                level: number;
            }[];
            open: number;
            problems: components["schemas"]["Id"][];
            /** @description projects that they blocked, each once */
            projects: number;
            raised: number;
            reopened: number;
            /** @enum {string} */
            type: "land-acquisition" | "land-supply" | "approval" | "funds" | "construction" | "utilities" | "coordination" | "social" | "data";
        };
        Refusal: {
            issues: {
                code: string;
                expected?: string;
                path: string;
            }[];
            /** @constant */
            kind: "invalid";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            id: string;
            /** @constant */
            kind: "not-found";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            what: string;
        } | {
            act: string;
            bound?: string;
            /** @constant */
            kind: "forbidden";
            needs: string[];
            role: string;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            at: string;
            basis: number;
            by: string;
            changed: {
                field: string;
                /** @description any JSON value */
                is: unknown;
                /** @description any JSON value */
                was: unknown;
                /** @description any JSON value */
                yours: unknown;
            }[];
            id: string;
            /** @constant */
            kind: "stale";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            version: number;
            what: string;
        } | {
            id: string;
            /** @constant */
            kind: "id-reused";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            id: string;
            /** @constant */
            kind: "exists";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            what: string;
        } | {
            by: string;
            id: string;
            /** @constant */
            kind: "closed";
            on: string;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            what: string;
        } | {
            id: string;
            /** @constant */
            kind: "unfinished";
            left: string[];
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            what: string;
        } | {
            by: string[];
            id: string;
            /** @constant */
            kind: "in-use";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            what: string;
        } | {
            into: string;
            /** @constant */
            kind: "merged";
            on: string;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            unit: string;
        } | {
            given: number;
            /** @constant */
            kind: "falls";
            last: number;
            lastOn: string;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            subject: string;
            unit: string;
        } | {
            day: string;
            /** @constant */
            kind: "future";
            on: string;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /** @constant */
            kind: "outside-year";
            on: string;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            year: number;
        } | {
            expected: string;
            given: string;
            /** @constant */
            kind: "wrong-unit";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            would?: number;
        } | {
            field: string;
            given: number;
            /** @constant */
            kind: "implausible";
            limit: number;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            unit: string;
        } | {
            given: number;
            /** @constant */
            kind: "jump";
            last: number;
            lastOn: string;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            subject: string;
            unit: string;
            usual: number;
        } | {
            /** @constant */
            kind: "nothing-to-confirm";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            subject: string;
        } | {
            /** @constant */
            kind: "computed";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            subject: string;
        } | {
            closedOn: string;
            /** @constant */
            kind: "period-closed";
            on: string;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            through: string;
        } | {
            campaign: string;
            /** @constant */
            kind: "reviewed";
            report?: string;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /** @constant */
            kind: "known-already";
            known: {
                by: string;
                id: string;
            }[];
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            chain: string[];
            /** @constant */
            kind: "cycle";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /** @constant */
            kind: "not-recognisable";
            needs: string;
            project: string;
            recognition: string;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /** @constant */
            kind: "unreadable";
            limit?: string;
            /** @enum {string} */
            reason: "empty" | "too-large" | "encrypted" | "unknown-format" | "old-format" | "malformed" | "bomb" | "external-entity" | "no-text-layer" | "encoding" | "too-many-rows" | "too-slow" | "not-xlsx" | "not-docx" | "not-mspdi" | "cancelled";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            where?: string;
        } | {
            /** @enum {string} */
            fault: "too-large" | "too-many-points" | "too-many-areas" | "not-json" | "not-geojson" | "no-areas" | "other-system" | "projected" | "swapped" | "outside" | "bad-position" | "unclosed" | "too-few-points" | "crossing";
            feature?: string;
            given?: string;
            /** @constant */
            kind: "map-fault";
            limit?: string;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            where?: string;
        } | {
            figures: {
                left: string;
                leftValue: number;
                right: string;
                rightValue: number;
            }[];
            /** @constant */
            kind: "contradiction";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /** @constant */
            kind: "supervised-already";
            orders: {
                due: string;
                id: string;
                number: number;
            }[];
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            unit: string;
        } | {
            did: string;
            /** @constant */
            kind: "same-hand";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            day: string;
            /** @constant */
            kind: "too-late";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            until: string;
            what: string;
        } | {
            from: string;
            id: string;
            /** @constant */
            kind: "overlaps";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            to: string;
            what: string;
        } | {
            id: string;
            /** @constant */
            kind: "wrong-state";
            needs: string[];
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            state: string;
            what: string;
        } | {
            at?: string;
            /** @description who issued it first */
            by?: string;
            issue: number;
            /** @constant */
            kind: "number-taken";
            next: number;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            faults: {
                around?: string;
                at?: number;
                /** @enum {string} */
                fault: "unknown" | "missing" | "broken" | "misplaced" | "twice";
                paragraph?: number;
                part?: string;
                place: string;
            }[];
            /** @constant */
            kind: "template";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /** @constant */
            kind: "unsafe-file";
            part: string;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            /** @enum {string} */
            what: "macro" | "embedded" | "external" | "control" | "field";
        } | {
            install: string;
            /** @constant */
            kind: "not-installed";
            program: string;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /** @constant */
            kind: "not-made";
            program: string;
            /** @enum {string} */
            reason: "too-slow" | "failed";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            folder: string;
            /** @constant */
            kind: "store-busy";
            pid?: number;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            detail?: string;
            /** @constant */
            kind: "store-unusable";
            /** @enum {string} */
            reason: "no-binaries" | "no-user" | "unreachable" | "cannot-start" | "cannot-connect" | "too-old" | "not-allowed" | "migration-changed" | "newer-schema";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /** @constant */
            kind: "demonstration-only";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            what: string;
        } | {
            /** @constant */
            kind: "office-only";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            what: string;
        } | {
            /** @enum {string} */
            fault: "missing" | "altered" | "other-county" | "other-campaign" | "other-unit" | "unsigned" | "moved-rows" | "taken-back";
            /** @constant */
            kind: "package";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /** @constant */
            kind: "signed-out";
            /** @enum {string} */
            reason: "none" | "idle" | "expired" | "revoked" | "disabled";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /** @constant */
            kind: "sign-in-failed";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /** @constant */
            kind: "code-wrong";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /** @constant */
            kind: "too-many";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            seconds: number;
        } | {
            /** @constant */
            kind: "busy";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            seconds: number;
        } | {
            /** @constant */
            kind: "step-due";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            /** @enum {string} */
            step: "code" | "enrol" | "password" | "post" | "grant";
        } | {
            /** @constant */
            kind: "identity";
            /** @enum {string} */
            reason: "unknown" | "linked" | "failed" | "late";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            act: string;
            /** @constant */
            kind: "own-account";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /** @constant */
            kind: "duties-apart";
            roles: string[];
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /** @constant */
            kind: "last-admin";
            role: string;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /** @constant */
            kind: "set-up-done";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /** @constant */
            kind: "at-machine";
            login: string;
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
        } | {
            /**
             * @description absent: the ledger
             * @constant
             */
            chain?: "audit";
            detail?: string;
            /** @enum {string} */
            fault: "altered" | "missing" | "reordered" | "truncated" | "rows-differ";
            /** @constant */
            kind: "broken-ledger";
            /** @description which row of a list it speaks of, from 0 */
            row?: number;
            seq: number;
        };
        Report: {
            campaign: components["schemas"]["Id"];
            /** @description who did what, in order; posts, never private persons */
            hands: {
                /** @enum {string} */
                did: "submit" | "return" | "pass" | "accept";
                id: components["schemas"]["Id"];
                name: string;
                on: components["schemas"]["Day"];
            }[];
            id: components["schemas"]["Id"];
            /** @description what earlier versions of it took to fill in */
            minutesBefore?: number;
            /** @constant */
            of: "unit";
            /** @description the day the figures speak of */
            on: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description an instant in UTC
             */
            openedAt?: string;
            rows: components["schemas"]["ReportRow"][];
            /** @constant */
            sample?: true;
            state: components["schemas"]["ReportState"];
            /** @description the unit, to be found by it */
            subject: components["schemas"]["Id"];
            /**
             * Format: date-time
             * @description an instant in UTC
             */
            submittedAt?: string;
            unit: components["schemas"]["Id"];
        };
        ReportAcceptBody: {
            id: components["schemas"]["Id"];
        };
        ReportedRow: {
            caliber?: components["schemas"]["Caliber"];
            evidence?: string;
            /** @description why, where the figure falls, jumps, exceeds the plan or corrects one that is in */
            note?: string;
            /** @enum {string} */
            of: "target" | "project";
            /** @description the comparator of the same period, e.g. 全市平均 growth */
            peer?: components["schemas"]["Quantity"];
            subject: components["schemas"]["Id"];
            /**
             * @description 无变化: the last figure holds
             * @constant
             */
            unchanged?: true;
            /** @description the unit of measure that the author wrote */
            unit?: components["schemas"]["UnitOfMeasure"];
            value?: components["schemas"]["Quantity"];
        };
        ReportPassBody: {
            id: components["schemas"]["Id"];
        };
        ReportReturnBody: {
            id: components["schemas"]["Id"];
            rows: {
                caliber?: components["schemas"]["Caliber"];
                subject: components["schemas"]["Id"];
                why: string;
            }[];
        };
        ReportReview: {
            report: components["schemas"]["Report"];
            rows: {
                caliber: components["schemas"]["Caliber"];
                decimals: number;
                /** @description to the last figure */
                difference?: number;
                evidence?: string;
                /** @description what it would be; of an unchanged one the last figure */
                figure?: number;
                last?: {
                    on: components["schemas"]["Day"];
                    value: number;
                };
                name: string;
                /** @description why, where the figure falls, jumps, exceeds the plan or corrects one that is in */
                note?: string;
                /** @enum {string} */
                of: "target" | "project";
                /**
                 * @description its figure is a reading
                 * @constant
                 */
                passed?: true;
                /** @description the comparator of the same period, e.g. 全市平均 growth */
                peer?: components["schemas"]["Quantity"];
                /** @description why it last came back; stands until it is passed */
                returned?: {
                    by: string;
                    on: components["schemas"]["Day"];
                    why: string;
                };
                subject: components["schemas"]["Id"];
                /** @description the figure that is in for the day, which this one would correct */
                there?: number;
                /**
                 * @description 无变化: the last figure holds
                 * @constant
                 */
                unchanged?: true;
                /** @description the unit of measure that the author wrote */
                unit?: components["schemas"]["UnitOfMeasure"];
                unitOfMeasure: components["schemas"]["UnitOfMeasure"];
                value?: components["schemas"]["Quantity"];
            }[];
            /** @description lights that would turn if all of it were passed */
            turns: {
                is?: components["schemas"]["Light"];
                name: string;
                /** @enum {string} */
                of: "target" | "project";
                subject: components["schemas"]["Id"];
                was?: components["schemas"]["Light"];
            }[];
            /** @description ledger number of the report as shown */
            version: number;
        };
        ReportRow: {
            caliber: components["schemas"]["Caliber"];
            evidence?: string;
            /** @description why, where the figure falls, jumps, exceeds the plan or corrects one that is in */
            note?: string;
            /** @enum {string} */
            of: "target" | "project";
            /**
             * @description its figure is a reading
             * @constant
             */
            passed?: true;
            /** @description the comparator of the same period, e.g. 全市平均 growth */
            peer?: components["schemas"]["Quantity"];
            /** @description why it last came back; stands until it is passed */
            returned?: {
                by: string;
                on: components["schemas"]["Day"];
                why: string;
            };
            subject: components["schemas"]["Id"];
            /**
             * @description 无变化: the last figure holds
             * @constant
             */
            unchanged?: true;
            /** @description the unit of measure that the author wrote */
            unit?: components["schemas"]["UnitOfMeasure"];
            value?: components["schemas"]["Quantity"];
        };
        /** @enum {string} */
        ReportState: "submitted" | "returned" | "passed" | "accepted";
        ReportSubmitBody: {
            campaign: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            on: components["schemas"]["Day"];
            /**
             * Format: date-time
             * @description an instant in UTC
             */
            openedAt?: string;
            rows: components["schemas"]["ReportedRow"][];
            /** @constant */
            sample?: true;
            /**
             * Format: date-time
             * @description an instant in UTC
             */
            submittedAt?: string;
            unit: components["schemas"]["Id"];
        };
        /** @enum {string} */
        Role: "office" | "team" | "leader" | "reporter" | "reviewer" | "approver" | "supervisor" | "statistics" | "observer" | "system-admin" | "security-admin" | "audit-admin" | "clock";
        Roster: {
            campaign: components["schemas"]["Id"];
            /** @default [] */
            entries: components["schemas"]["RosterEntry"][];
            /** @default false */
            frozen: boolean;
            id: components["schemas"]["Id"];
            name: string;
            /**
             * @description 示例数据: invented for an example
             * @constant
             */
            sample?: true;
        };
        RosterEntry: {
            entered: components["schemas"]["Day"];
            enteredWhy: string;
            left?: components["schemas"]["Day"];
            leftWhy?: string;
            project: components["schemas"]["Id"];
        };
        RosterInput: {
            campaign: components["schemas"]["Id"];
            /** @default [] */
            entries?: components["schemas"]["RosterEntry"][];
            /** @default false */
            frozen?: boolean;
            id: components["schemas"]["Id"];
            name: string;
            /**
             * @description 示例数据: invented for an example
             * @constant
             */
            sample?: true;
        };
        RuleAdoptBody: {
            campaign: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            name: string;
            /** @description from which it was learnt */
            problems: components["schemas"]["Id"][];
            /** @description when it is looked at again */
            review: components["schemas"]["Day"];
            /** @constant */
            sample?: true;
            text: string;
            /**
             * @description of the problems that it is against
             * @enum {string}
             */
            type?: "land-acquisition" | "land-supply" | "approval" | "funds" | "construction" | "utilities" | "coordination" | "social" | "data";
            /** @description 责任单位 */
            unit: components["schemas"]["Id"];
        };
        RuleDraft: {
            name: string;
            problems: components["schemas"]["Id"][];
            review: components["schemas"]["Day"];
            text: string;
            /** @enum {string} */
            type: "land-acquisition" | "land-supply" | "approval" | "funds" | "construction" | "utilities" | "coordination" | "social" | "data";
            unit?: components["schemas"]["Id"];
        };
        RuleReviewBody: {
            id: components["schemas"]["Id"];
            kept: boolean;
            /** @description when it is kept */
            review?: components["schemas"]["Day"];
            text: string;
        };
        ScheduleFault: {
            element: string;
            /** @enum {string} */
            fault: "bad-number" | "bad-date" | "no-name" | "twice" | "outline" | "negative" | "absurd" | "constraint" | "no-calendar" | "link-kind" | "link-lag" | "link-to-nothing" | "too-many-links" | "cycle" | "other-project" | "part-day" | "no-project" | "out-of-sight";
            given?: string;
            line: number;
            task?: string;
        };
        SchedulePreview: {
            faults: components["schemas"]["ScheduleFault"][];
            /** @description steps that the file has not; they stay */
            gone: {
                id: components["schemas"]["Id"];
                name: string;
                project: components["schemas"]["Id"];
            }[];
            name: string;
            /** @description those that it was compared with */
            projects: components["schemas"]["Id"][];
            rows: {
                fields: {
                    /** @enum {string} */
                    field: "name" | "parent" | "basis" | "days" | "after" | "constraint" | "deadline";
                    is?: string;
                    was?: string;
                }[];
                line: number;
                name: string;
                /** @description new steps of the file without which this cannot be taken */
                needs: number[];
                project: components["schemas"]["Id"];
                /** @description absent: a new one */
                step?: components["schemas"]["Id"];
                uid: number;
            }[];
            same: number;
            /** @description the ledger number that it was compared with; sent back to take it over */
            seq: number;
            stands: {
                /** @enum {string} */
                fault?: "future" | "before-start" | "no-start";
                fields: {
                    /** @enum {string} */
                    field: "started" | "finished" | "percent";
                    is?: string;
                    was?: string;
                }[];
                /** @description further back than was reported: a correction */
                isBehind: boolean;
                line: number;
                name: string;
                /** @description new steps of the file without which this cannot be taken */
                needs: number[];
                project: components["schemas"]["Id"];
                /** @description absent: a new one */
                step?: components["schemas"]["Id"];
                uid: number;
            }[];
        };
        Selection: {
            campaign: components["schemas"]["Id"];
            /** @description of how many the lists are the first */
            considered: {
                projects: number;
                targets: number;
            };
            day: components["schemas"]["Day"];
            projects: components["schemas"]["KeyWork"][];
            /** @description left out: nothing is left to do */
            reached: {
                /** @enum {string} */
                of: "target" | "project";
                subject: components["schemas"]["Id"];
            }[];
            seq: number;
            /** @description the most deserving first */
            targets: components["schemas"]["KeyWork"][];
            vary: number;
            weights: {
                difficulty: number;
                distance: number;
                lag: number;
                weight: number;
            };
        };
        Session: {
            actor: components["schemas"]["Actor"];
            /** @description in demonstration mode: the posts one may try */
            actors: components["schemas"]["Actor"][];
            county: {
                id: components["schemas"]["Id"];
                name: string;
            };
            /** @description the day that pages speak of; in demonstration mode it can be moved */
            day: components["schemas"]["Day"];
            /** @description false: the day is that of the clock */
            dayFixed: boolean;
            /** @enum {string} */
            mode: "demonstration" | "office";
            /** @description office: the posts of the account, of which the actor is one */
            posts?: components["schemas"]["NamedPost"][];
        };
        SetAside: {
            /** @enum {string} */
            reason: "total" | "subtotal" | "heading" | "unit-row" | "number-row" | "footnote" | "blank" | "duplicate" | "computed";
            /** @description 1-based, as Excel counts */
            row: number;
            text: string;
        };
        SignInState: {
            /** @description who has signed in */
            account?: {
                login: string;
                name: string;
            };
            county: {
                id: components["schemas"]["Id"];
                name: string;
            };
            /**
             * @description what is left to do before anything else
             * @enum {string}
             */
            due?: "code" | "enrol" | "password" | "post" | "grant";
            /** @description false: there is no account yet, and the set-up page is open */
            isSetUp: boolean;
            /** @description 3: everybody gives a one-time code */
            level: 2 | 3;
            /** @enum {string} */
            mode: "demonstration" | "office";
            /** @description of the account, to choose from where there are several */
            posts?: components["schemas"]["NamedPost"][];
            /** @description name of the identity provider, where there is one */
            provider?: string;
            rules: components["schemas"]["PasswordRules"];
        };
        Snapshot: {
            actions: components["schemas"]["Action"][];
            bulletins: components["schemas"]["Bulletin"][];
            calendars: components["schemas"]["WorkCalendar"][];
            campaign: components["schemas"]["Campaign"];
            exemptions: components["schemas"]["Exemption"][];
            factors: components["schemas"]["Factor"][];
            indicators: components["schemas"]["Indicator"][];
            ladders: components["schemas"]["Ladder"][];
            leaders: components["schemas"]["Leader"][];
            packs: components["schemas"]["LightPack"][];
            problems: components["schemas"]["Problem"][];
            progress: components["schemas"]["Progress"][];
            projects: components["schemas"]["Project"][];
            readings: components["schemas"]["Reading"][];
            recognitions: components["schemas"]["Recognition"][];
            rosters: components["schemas"]["Roster"][];
            seq: number;
            steps: components["schemas"]["Step"][];
            targets: components["schemas"]["Target"][];
            tracks: components["schemas"]["Track"][];
            units: components["schemas"]["Unit"][];
        };
        Span: {
            end: number;
            start: number;
        };
        Spread: {
            high: number;
            low: number;
            mode: number;
            /**
             * @default pert
             * @enum {string}
             */
            shape: "pert" | "triangular" | "log-normal";
        };
        SpreadInput: {
            high: number;
            low: number;
            mode: number;
            /**
             * @default pert
             * @enum {string}
             */
            shape?: "pert" | "triangular" | "log-normal";
        };
        StageGoal: {
            /** @enum {string} */
            kind: "qualitative" | "quantitative" | "issue";
            leader?: components["schemas"]["Id"];
            text: string;
            /** @default [] */
            units: components["schemas"]["Id"][];
        };
        StageGoalInput: {
            /** @enum {string} */
            kind: "qualitative" | "quantitative" | "issue";
            leader?: components["schemas"]["Id"];
            text: string;
            /** @default [] */
            units?: components["schemas"]["Id"][];
        };
        StandingDecideBody: {
            id: components["schemas"]["Id"];
            /** @description why it is decided after its day */
            late?: string;
            /** @enum {string} */
            outcome: "upheld" | "changed";
            text: string;
        };
        StandingDeclared: {
            by: components["schemas"]["Hand"];
            campaign: components["schemas"]["Id"];
            /** @description the campaign: there is one for it */
            id: components["schemas"]["Id"];
            /** @constant */
            of: "campaign";
            /** @description the day this version was set */
            on: components["schemas"]["Day"];
            rules: components["schemas"]["StandingRules"];
            /** @constant */
            sample?: true;
            subject: components["schemas"]["Id"];
            version: number;
        };
        StandingGroup: {
            id: components["schemas"]["Id"];
            /** @default [] */
            kinds: ("county" | "office" | "department" | "township" | "platform" | "enterprise-state" | "other")[];
            name: string;
            /** @default [] */
            units: components["schemas"]["Id"][];
        };
        StandingGroupInput: {
            id: components["schemas"]["Id"];
            /** @default [] */
            kinds?: ("county" | "office" | "department" | "township" | "platform" | "enterprise-state" | "other")[];
            name: string;
            /** @default [] */
            units?: components["schemas"]["Id"][];
        };
        StandingItem: {
            exempt?: {
                exemption: components["schemas"]["Id"];
                to: components["schemas"]["Day"];
            };
            name: string;
            /** @enum {string} */
            of: "target" | "project";
            /** @description share ÷ share expected on the day; 0 where nothing is reported */
            progress?: number;
            /** @description the same by verified figures alone */
            progressVerified?: number;
            /** @description verified ÷ campaign value, or outcomes recognised ÷ asked */
            results?: number;
            subject: components["schemas"]["Id"];
            weight: number;
        };
        StandingObjectBody: {
            campaign: components["schemas"]["Id"];
            /** @description the day that the comparison spoke of */
            day: components["schemas"]["Day"];
            evidence?: string;
            id: components["schemas"]["Id"];
            /** @description as it was shown */
            rank: number;
            ranks: components["schemas"]["RankInterval"];
            reason: string;
            /** @constant */
            sample?: true;
            unit: components["schemas"]["Id"];
        };
        StandingObjection: {
            by: components["schemas"]["Hand"];
            campaign: components["schemas"]["Id"];
            /** @description the day that the comparison spoke of */
            day: components["schemas"]["Day"];
            decision?: {
                by: components["schemas"]["Hand"];
                /** @description why it was decided after its day */
                late?: string;
                on: components["schemas"]["Day"];
                /**
                 * @description upheld: it stands; changed: the facts named are put right by acts
                 * @enum {string}
                 */
                outcome: "upheld" | "changed";
                text: string;
            };
            evidence?: string;
            id: components["schemas"]["Id"];
            /** @constant */
            of: "unit";
            on: components["schemas"]["Day"];
            /** @description as it was shown */
            rank: number;
            ranks: components["schemas"]["RankInterval"];
            reason: string;
            /** @constant */
            sample?: true;
            /** @description the unit again, so that its objections can be asked for */
            subject: components["schemas"]["Id"];
            unit: components["schemas"]["Id"];
        };
        /** @enum {string} */
        StandingPart: "effort" | "progress" | "results";
        StandingRow: {
            /** @description points to the next better score */
            gap?: number;
            handicap?: {
                points: number;
                why: string;
            };
            /** @description those that cost it most first, exempt ones last */
            items: components["schemas"]["StandingItem"][];
            /** @description decided by the due day; begun by the latest start */
            kept: {
                problems: components["schemas"]["Id"][];
                steps: components["schemas"]["Id"][];
            };
            missed: {
                problems: components["schemas"]["Id"][];
                steps: components["schemas"]["Id"][];
            };
            name: string;
            parts: components["schemas"]["PartScore"][];
            /** @description 1 is first; ties share a rank */
            rank: number;
            /** @description under the varied weights, and by verified figures alone */
            ranks: components["schemas"]["RankInterval"];
            /** @description 0..100 and the handicap; at a cap above 100, more */
            score: number;
            scoreVerified: number;
            scoreWithExempt: number;
            /** @description 异议 not decided yet */
            underReview: boolean;
            unit: components["schemas"]["Id"];
        };
        StandingRule: {
            adoptedBy: components["schemas"]["Hand"];
            campaign: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            name: string;
            /** @constant */
            of: "campaign";
            /** @description the day it was adopted */
            on: components["schemas"]["Day"];
            /** @description from which it was learnt */
            problems: components["schemas"]["Id"][];
            /** @description when it is looked at again */
            review: components["schemas"]["Day"];
            /** @default [] */
            reviews: {
                by: string;
                kept: boolean;
                on: components["schemas"]["Day"];
                text: string;
            }[];
            /** @constant */
            sample?: true;
            /** @description the campaign it was learnt in */
            subject: components["schemas"]["Id"];
            text: string;
            /**
             * @description of the problems that it is against
             * @enum {string}
             */
            type?: "land-acquisition" | "land-supply" | "approval" | "funds" | "construction" | "utilities" | "coordination" | "social" | "data";
            /** @description 责任单位 */
            unit: components["schemas"]["Id"];
        };
        StandingRules: {
            /**
             * @description days after the day compared in which a unit may object
             * @default 7
             */
            askDays: number;
            /**
             * @description percent of what is expected beyond which nothing more counts
             * @default 100
             */
            cap: number;
            /**
             * @description days in which an objection is decided
             * @default 15
             */
            decideDays: number;
            /**
             * @default [
             *       {
             *         "id": "townships",
             *         "name": "乡镇（街道）",
             *         "kinds": [
             *           "township"
             *         ],
             *         "units": []
             *       },
             *       {
             *         "id": "departments",
             *         "name": "县级部门",
             *         "kinds": [
             *           "department",
             *           "office"
             *         ],
             *         "units": []
             *       },
             *       {
             *         "id": "platforms",
             *         "name": "平台",
             *         "kinds": [
             *           "platform"
             *         ],
             *         "units": []
             *       }
             *     ]
             */
            groups: components["schemas"]["StandingGroup"][];
            /**
             * @description points of 100 added for a harder start; only those declared before day 1 apply
             * @default []
             */
            handicaps: {
                declared: components["schemas"]["Day"];
                points: number;
                unit: components["schemas"]["Id"];
                why: string;
            }[];
            /**
             * @description how much a project counts beside a target of weight 1
             * @default 1
             */
            projectWeight: number;
            /**
             * @description percent by which each weight is varied for the rank interval
             * @default 10
             */
            vary: number;
            /**
             * @default {
             *       "effort": 1,
             *       "progress": 1,
             *       "results": 1
             *     }
             */
            weights: {
                effort: number;
                progress: number;
                results: number;
            };
        };
        StandingSetBody: {
            /**
             * @description days after the day compared in which a unit may object
             * @default 7
             */
            askDays: number;
            campaign: components["schemas"]["Id"];
            /**
             * @description percent of what is expected beyond which nothing more counts
             * @default 100
             */
            cap: number;
            /**
             * @description days in which an objection is decided
             * @default 15
             */
            decideDays: number;
            /**
             * @default [
             *       {
             *         "id": "townships",
             *         "name": "乡镇（街道）",
             *         "kinds": [
             *           "township"
             *         ],
             *         "units": []
             *       },
             *       {
             *         "id": "departments",
             *         "name": "县级部门",
             *         "kinds": [
             *           "department",
             *           "office"
             *         ],
             *         "units": []
             *       },
             *       {
             *         "id": "platforms",
             *         "name": "平台",
             *         "kinds": [
             *           "platform"
             *         ],
             *         "units": []
             *       }
             *     ]
             */
            groups: components["schemas"]["StandingGroup"][];
            /** @default [] */
            handicaps: {
                points: number;
                unit: components["schemas"]["Id"];
                why: string;
            }[];
            /**
             * @description how much a project counts beside a target of weight 1
             * @default 1
             */
            projectWeight: number;
            /** @constant */
            sample?: true;
            /**
             * @description percent by which each weight is varied for the rank interval
             * @default 10
             */
            vary: number;
            /**
             * @default {
             *       "effort": 1,
             *       "progress": 1,
             *       "results": 1
             *     }
             */
            weights: {
                effort: number;
                progress: number;
                results: number;
            };
        };
        StandingSetBodyInput: {
            /**
             * @description days after the day compared in which a unit may object
             * @default 7
             */
            askDays?: number;
            campaign: components["schemas"]["Id"];
            /**
             * @description percent of what is expected beyond which nothing more counts
             * @default 100
             */
            cap?: number;
            /**
             * @description days in which an objection is decided
             * @default 15
             */
            decideDays?: number;
            /**
             * @default [
             *       {
             *         "id": "townships",
             *         "name": "乡镇（街道）",
             *         "kinds": [
             *           "township"
             *         ],
             *         "units": []
             *       },
             *       {
             *         "id": "departments",
             *         "name": "县级部门",
             *         "kinds": [
             *           "department",
             *           "office"
             *         ],
             *         "units": []
             *       },
             *       {
             *         "id": "platforms",
             *         "name": "平台",
             *         "kinds": [
             *           "platform"
             *         ],
             *         "units": []
             *       }
             *     ]
             */
            groups?: components["schemas"]["StandingGroupInput"][];
            /** @default [] */
            handicaps?: {
                points: number;
                unit: components["schemas"]["Id"];
                why: string;
            }[];
            /**
             * @description how much a project counts beside a target of weight 1
             * @default 1
             */
            projectWeight?: number;
            /** @constant */
            sample?: true;
            /**
             * @description percent by which each weight is varied for the rank interval
             * @default 10
             */
            vary?: number;
            /**
             * @default {
             *       "effort": 1,
             *       "progress": 1,
             *       "results": 1
             *     }
             */
            weights?: {
                effort: number;
                progress: number;
                results: number;
            };
        };
        StandingView: {
            campaign: components["schemas"]["Id"];
            day: components["schemas"]["Day"];
            /** @description who set the rules; absent: nobody did, and the usual ones hold */
            declared?: {
                by: components["schemas"]["Hand"];
                /** @description the day this version was set */
                on: components["schemas"]["Day"];
                /** @constant */
                sample?: true;
                /** @description ledger number of this version */
                seq: number;
                version: number;
            };
            groups: {
                id: components["schemas"]["Id"];
                name: string;
                rows: components["schemas"]["StandingRow"][];
                /** @description units compared in it */
                units: number;
            }[];
            /** @description units whose handicap was declared too late to apply */
            lateHandicaps: components["schemas"]["Id"][];
            leftOut: {
                name: string;
                unit: components["schemas"]["Id"];
                /** @enum {string} */
                why: "nothing-asked" | "all-exempt" | "no-group";
            }[];
            objections: components["schemas"]["StandingObjection"][];
            rules: components["schemas"]["StandingRules"];
            seq: number;
            vary: number;
            /** @description adding up to 1 */
            weights: {
                effort: number;
                progress: number;
                results: number;
            };
        };
        Step: {
            /** @default [] */
            after: components["schemas"]["StepLink"][];
            /** @default working */
            basis: components["schemas"]["DayBasis"];
            /** @description by default the campaign’s */
            calendar?: components["schemas"]["Id"];
            constraint?: components["schemas"]["StepConstraint"];
            /** @description planned days of the basis; 0: a milestone */
            days: number;
            deadline?: components["schemas"]["Day"];
            /**
             * @description outcomes that its finish makes possible
             * @default []
             */
            gives: components["schemas"]["RecognitionKind"][];
            id: components["schemas"]["Id"];
            name: string;
            /** @description the step of an approval track it was made from; gives the legal minimum by date */
            of?: {
                step: components["schemas"]["Id"];
                track: components["schemas"]["Id"];
            };
            /** @description the unit whose days these are: approval office, township, platform */
            office?: components["schemas"]["Id"];
            /** @default 0 */
            order: number;
            /** @description the summary step it is part of */
            parent?: components["schemas"]["Id"];
            project: components["schemas"]["Id"];
            /** @description days the office promised */
            promised?: number;
            /** @constant */
            sample?: true;
            /** @description by default the track’s, scaled to the planned days */
            spread?: components["schemas"]["Spread"];
        };
        StepConstraint: {
            /** @enum {string} */
            kind: "as-late" | "start-no-earlier" | "start-no-later" | "finish-no-earlier" | "finish-no-later" | "start-on" | "finish-on";
            /** @description every kind but as-late needs it */
            on?: components["schemas"]["Day"];
        };
        StepInput: {
            /** @default [] */
            after?: components["schemas"]["StepLinkInput"][];
            /** @default working */
            basis?: components["schemas"]["DayBasis"];
            /** @description by default the campaign’s */
            calendar?: components["schemas"]["Id"];
            constraint?: components["schemas"]["StepConstraint"];
            /** @description planned days of the basis; 0: a milestone */
            days: number;
            deadline?: components["schemas"]["Day"];
            /**
             * @description outcomes that its finish makes possible
             * @default []
             */
            gives?: components["schemas"]["RecognitionKind"][];
            id: components["schemas"]["Id"];
            name: string;
            /** @description the step of an approval track it was made from; gives the legal minimum by date */
            of?: {
                step: components["schemas"]["Id"];
                track: components["schemas"]["Id"];
            };
            /** @description the unit whose days these are: approval office, township, platform */
            office?: components["schemas"]["Id"];
            /** @default 0 */
            order?: number;
            /** @description the summary step it is part of */
            parent?: components["schemas"]["Id"];
            project: components["schemas"]["Id"];
            /** @description days the office promised */
            promised?: number;
            /** @constant */
            sample?: true;
            /** @description by default the track’s, scaled to the planned days */
            spread?: components["schemas"]["SpreadInput"];
        };
        StepLink: {
            /** @default true */
            hard: boolean;
            /** @default FS */
            kind: components["schemas"]["LinkKind"];
            /** @default 0 */
            lag: number;
            /** @default working */
            lagBasis: components["schemas"]["DayBasis"];
            /** @description the predecessor; may be of another project */
            step: components["schemas"]["Id"];
        };
        StepLinkInput: {
            /** @default true */
            hard?: boolean;
            /** @default FS */
            kind?: components["schemas"]["LinkKind"];
            /** @default 0 */
            lag?: number;
            /** @default working */
            lagBasis?: components["schemas"]["DayBasis"];
            /** @description the predecessor; may be of another project */
            step: components["schemas"]["Id"];
        };
        StepSchedule: {
            basis: components["schemas"]["DayBasis"];
            critical: boolean;
            /** @description planned, of the basis */
            days: number;
            /** @description its last day, inclusive */
            earlyFinish: components["schemas"]["Day"];
            earlyStart: components["schemas"]["Day"];
            finished?: components["schemas"]["Day"];
            /** @description working days between early and late; negative: already too late by so many */
            float?: number;
            lateFinish?: components["schemas"]["Day"];
            /** @description the latest start that still keeps the date asked for */
            lateStart?: components["schemas"]["Day"];
            /** @description the statutory minimum in force */
            minimum?: components["schemas"]["LegalDays"];
            name: string;
            office?: components["schemas"]["Id"];
            parent?: components["schemas"]["Id"];
            /** @description open problems that block it */
            problems: components["schemas"]["Id"][];
            /** @description days left, of the basis; 0 once done */
            remaining: number;
            started?: components["schemas"]["Day"];
            /** @enum {string} */
            state: "done" | "running" | "open";
            step: components["schemas"]["Id"];
        };
        Stocktake: {
            agenda?: components["schemas"]["StocktakeAgenda"];
            campaign: components["schemas"]["Id"];
            /** @description why: where it was cancelled */
            closed?: {
                by: string;
                on: components["schemas"]["Day"];
                why?: string;
            };
            /** @default [] */
            decisions: components["schemas"]["Decision"][];
            id: components["schemas"]["Id"];
            /** @description who chairs it */
            leader: components["schemas"]["Id"];
            /**
             * @description county leaders who attend
             * @default []
             */
            leaders: components["schemas"]["Id"][];
            /**
             * @description commitments that were looked at and knowingly left open
             * @default []
             */
            leftOpen: {
                by: string;
                commitment: components["schemas"]["Id"];
                note?: string;
            }[];
            name: string;
            on: components["schemas"]["Day"];
            opened?: {
                by: string;
                on: components["schemas"]["Day"];
            };
            place?: string;
            /** @constant */
            sample?: true;
            /**
             * @description all of the campaign, or what the chair leads
             * @default county
             * @enum {string}
             */
            scope: "county" | "leader";
            /** @enum {string} */
            state: "planned" | "open" | "closed" | "cancelled";
            /**
             * @description units that attend
             * @default []
             */
            units: components["schemas"]["Id"][];
        };
        StocktakeAgenda: {
            /** @description the latest day that any figure speaks of */
            asOf?: components["schemas"]["Day"];
            /** @description all that are not closed, overdue ones first */
            commitments: components["schemas"]["Id"][];
            day: components["schemas"]["Day"];
            /** @description problems whose decision is due on the day or overdue */
            decisions: components["schemas"]["Id"][];
            /** @description targets that did not move by work alone since then */
            moved?: {
                cuts?: components["schemas"]["NamedCut"][];
                movement: components["schemas"]["Movement"];
                name: string;
                target: components["schemas"]["Id"];
            }[];
            /** @description the dearest first */
            problems: {
                decider: {
                    leader?: components["schemas"]["Id"];
                    unit?: components["schemas"]["Id"];
                };
                due: components["schemas"]["Day"];
                /** @description weighted chance that clearing it today adds */
                gain: number;
                held: {
                    held: number;
                    name: string;
                    target: components["schemas"]["Id"];
                    unitOfMeasure: components["schemas"]["UnitOfMeasure"];
                }[];
                /** @description the latest day of clearance */
                latest?: components["schemas"]["Day"];
                name: string;
                need: string;
                problem: components["schemas"]["Id"];
                waitingDays: number;
            }[];
            /** @constant */
            sample?: true;
            /** @description ledger number up to which it was known */
            seq?: number;
            /** @description the last stocktake, which `moved` compares with */
            since?: components["schemas"]["Day"];
            /** @description that will miss at the present pace */
            targets: {
                /** @description percentage points, negative = behind */
                campaignGap?: number;
                catchUp?: number;
                chance?: number;
                decimals: number;
                done?: number;
                goal: number;
                name: string;
                target: components["schemas"]["Id"];
                unit: components["schemas"]["Id"];
                unitOfMeasure: components["schemas"]["UnitOfMeasure"];
            }[];
        };
        StocktakeCancelBody: {
            id: components["schemas"]["Id"];
            why: string;
        };
        StocktakeCloseBody: {
            id: components["schemas"]["Id"];
        };
        StocktakeDecideBody: {
            /** @default [] */
            about: components["schemas"]["About"][];
            due?: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            leader?: components["schemas"]["Id"];
            /** @constant */
            sample?: true;
            stocktake: components["schemas"]["Id"];
            text: string;
            unit?: components["schemas"]["Id"];
        };
        StocktakeDecideBodyInput: {
            /** @default [] */
            about?: components["schemas"]["About"][];
            due?: components["schemas"]["Day"];
            id: components["schemas"]["Id"];
            leader?: components["schemas"]["Id"];
            /** @constant */
            sample?: true;
            stocktake: components["schemas"]["Id"];
            text: string;
            unit?: components["schemas"]["Id"];
        };
        StocktakeLeaveBody: {
            commitment: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            note?: string;
        };
        StocktakeOpenBody: {
            agenda: {
                /** @description the latest day that any figure speaks of */
                asOf?: components["schemas"]["Day"];
                /** @description problems whose decision is due on the day or overdue */
                decisions: components["schemas"]["Id"][];
                /** @description targets that did not move by work alone since then */
                moved?: {
                    cuts?: components["schemas"]["NamedCut"][];
                    movement: components["schemas"]["Movement"];
                    name: string;
                    target: components["schemas"]["Id"];
                }[];
                /** @description the dearest first */
                problems: {
                    decider: {
                        leader?: components["schemas"]["Id"];
                        unit?: components["schemas"]["Id"];
                    };
                    due: components["schemas"]["Day"];
                    /** @description weighted chance that clearing it today adds */
                    gain: number;
                    held: {
                        held: number;
                        name: string;
                        target: components["schemas"]["Id"];
                        unitOfMeasure: components["schemas"]["UnitOfMeasure"];
                    }[];
                    /** @description the latest day of clearance */
                    latest?: components["schemas"]["Day"];
                    name: string;
                    need: string;
                    problem: components["schemas"]["Id"];
                    waitingDays: number;
                }[];
                /** @constant */
                sample?: true;
                /** @description ledger number up to which it was known */
                seq?: number;
                /** @description the last stocktake, which `moved` compares with */
                since?: components["schemas"]["Day"];
                /** @description that will miss at the present pace */
                targets: {
                    /** @description percentage points, negative = behind */
                    campaignGap?: number;
                    catchUp?: number;
                    chance?: number;
                    decimals: number;
                    done?: number;
                    goal: number;
                    name: string;
                    target: components["schemas"]["Id"];
                    unit: components["schemas"]["Id"];
                    unitOfMeasure: components["schemas"]["UnitOfMeasure"];
                }[];
            };
            id: components["schemas"]["Id"];
        };
        StocktakePage: {
            /** @description as frozen when it opened; before that, as it would be today */
            agenda: components["schemas"]["StocktakeAgenda"];
            /** @description of the agenda, in its order */
            commitments: components["schemas"]["CommitmentRow"][];
            papers: {
                agenda: components["schemas"]["StocktakePaper"];
                minutes?: components["schemas"]["StocktakePaper"];
            };
            stocktake: components["schemas"]["Stocktake"];
            /** @description commitments that nobody has looked at yet */
            unseen: components["schemas"]["Id"][];
        };
        StocktakePaper: {
            /** @description the latest day that any figure in it speaks of */
            asOf?: components["schemas"]["Day"];
            blocks: components["schemas"]["PaperBlock"][];
            campaign: components["schemas"]["Id"];
            /** @description 分送 */
            circulation: string;
            /** @description the meeting is not open, or not closed: it may still change */
            draft: boolean;
            /** @description when, where, who */
            facts: {
                name: string;
                runs: (string | {
                    figure: string;
                })[];
            }[];
            figures: components["schemas"]["Figure"][];
            /** @description the meeting is closed: it comes out the same from now on */
            final: boolean;
            /** @description the stocktake */
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "agenda" | "minutes";
            /** @description of a paper that may still change: the day and the ledger number that it was made at */
            made?: {
                on: components["schemas"]["Day"];
                seq: number;
            };
            masthead: string;
            office: string;
            on: components["schemas"]["Day"];
            /** @enum {string} */
            rounding: "half-up" | "truncate";
            sample: boolean;
            /** @description ledger number that its figures are of */
            seq?: number;
            title: string;
        };
        StocktakeSetBody: {
            campaign: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            /** @description who chairs it */
            leader: components["schemas"]["Id"];
            /**
             * @description county leaders who attend
             * @default []
             */
            leaders: components["schemas"]["Id"][];
            name: string;
            on: components["schemas"]["Day"];
            place?: string;
            /** @constant */
            sample?: true;
            /**
             * @description all of the campaign, or what the chair leads
             * @default county
             * @enum {string}
             */
            scope: "county" | "leader";
            /**
             * @description units that attend
             * @default []
             */
            units: components["schemas"]["Id"][];
        };
        StocktakeSetBodyInput: {
            campaign: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            /** @description who chairs it */
            leader: components["schemas"]["Id"];
            /**
             * @description county leaders who attend
             * @default []
             */
            leaders?: components["schemas"]["Id"][];
            name: string;
            on: components["schemas"]["Day"];
            place?: string;
            /** @constant */
            sample?: true;
            /**
             * @description all of the campaign, or what the chair leads
             * @default county
             * @enum {string}
             */
            scope?: "county" | "leader";
            /**
             * @description units that attend
             * @default []
             */
            units?: components["schemas"]["Id"][];
        };
        Suggestion: {
            campaign: components["schemas"]["Id"];
            /** @description absent: open */
            closed?: {
                /** @enum {string} */
                as: "accepted" | "dismissed" | "lapsed";
                by: string;
                on: components["schemas"]["Day"];
                why?: string;
            };
            draft: {
                en: string;
                zh: string;
            };
            /** @description by when the draft asks for an answer */
            due?: components["schemas"]["Day"];
            /** @description the same for the same cause: whatever happens, it is made once */
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "escalate" | "exemption-review" | "exemption-ends" | "order-overdue" | "commitment-overdue" | "objection-due";
            /** @description the county leader whose the next level is */
            leader?: components["schemas"]["Id"];
            /** @description the level or colour that comes next */
            level?: number;
            /** @enum {string} */
            of: "problem" | "exemption" | "order" | "commitment";
            /** @description the day the clock came to it */
            on: components["schemas"]["Day"];
            subject: components["schemas"]["Id"];
        };
        SuggestionAcceptBody: {
            id: components["schemas"]["Id"];
            why?: string;
        };
        SuggestionDismissBody: {
            id: components["schemas"]["Id"];
            why: string;
        };
        SuggestionLapseBody: {
            id: components["schemas"]["Id"];
            on: components["schemas"]["Day"];
        };
        SuggestionMakeBody: {
            campaign: components["schemas"]["Id"];
            draft: {
                en: string;
                zh: string;
            };
            /** @description by when the draft asks for an answer */
            due?: components["schemas"]["Day"];
            /** @description the same for the same cause: whatever happens, it is made once */
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "escalate" | "exemption-review" | "exemption-ends" | "order-overdue" | "commitment-overdue" | "objection-due";
            /** @description the county leader whose the next level is */
            leader?: components["schemas"]["Id"];
            /** @description the level or colour that comes next */
            level?: number;
            /** @enum {string} */
            of: "problem" | "exemption" | "order" | "commitment";
            /** @description the day the clock came to it */
            on: components["schemas"]["Day"];
            subject: components["schemas"]["Id"];
        };
        SupervisionPaper: {
            annex?: {
                text: string;
                title: string;
            };
            campaign: components["schemas"]["Id"];
            /** @description of an order */
            colour?: components["schemas"]["OrderColour"];
            /** @description the day of issue, as printed */
            dated: string | {
                figure: string;
            };
            figures: components["schemas"]["Figure"][];
            /** @description the order or the plan */
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "order" | "inspection";
            /** @description who issues it */
            office: string;
            on: components["schemas"]["Day"];
            /** @description its number in the year, e.g. 督办〔2012〕4号 */
            reference: string;
            /** @enum {string} */
            rounding: "half-up" | "truncate";
            /** @description rows of the form, or sections of the plan */
            rows: {
                /** @description lines left to be written in where nothing is known yet */
                fill?: number;
                label: string;
                lines: (string | {
                    figure: string;
                })[][];
            }[];
            sample: boolean;
            /** @description ledger number that it is of */
            seq?: number;
            title: string;
        };
        Target: {
            action: components["schemas"]["Id"];
            annualPlan?: components["schemas"]["Quantity"];
            /**
             * @description plan points of the annual line; empty: the campaign convention
             * @default []
             */
            annualPoints: components["schemas"]["LinePoint"][];
            campaign: components["schemas"]["Id"];
            /** @default at-least */
            comparison: components["schemas"]["Comparison"];
            /**
             * @description points of the campaign curve; empty: straight from day 0 to day N
             * @default []
             */
            curve: components["schemas"]["LinePoint"][];
            /** @description campaign value as written; overrides annualPlan × ratio */
            goal?: components["schemas"]["Quantity"];
            /** @description why it is overridden, or where the figure stands in the plan document */
            goalNote?: string;
            /**
             * @description 配合单位
             * @default []
             */
            helpers: components["schemas"]["Id"][];
            id: components["schemas"]["Id"];
            indicator: components["schemas"]["Id"];
            leader?: components["schemas"]["Id"];
            /**
             * @default {
             *       "by": "readings"
             *     }
             */
            measurement: components["schemas"]["Measurement"];
            name: string;
            /** @default 0 */
            order: number;
            /** @description 其中: this target is part of that one */
            parent?: components["schemas"]["Id"];
            /** @description each time the annual plan was lowered */
            planCuts?: components["schemas"]["PlanCut"][];
            /** @description percent; by default the campaign's */
            ratio?: number;
            /**
             * @description 示例数据: invented for an example
             * @constant
             */
            sample?: true;
            /** @description responsible unit */
            unit: components["schemas"]["Id"];
            /** @description how much it counts beside other targets; 1 where not said */
            weight?: number;
        };
        TargetAssessment: {
            action: components["schemas"]["Id"];
            annualPlan?: number;
            comparison: components["schemas"]["Comparison"];
            decimals: number;
            done?: number;
            /** @description the part of done that is verified */
            doneVerified?: number;
            goal: number;
            /** @enum {string} */
            goalFrom: "ratio" | "override";
            grade?: components["schemas"]["Grade"];
            leader?: components["schemas"]["Id"];
            light: components["schemas"]["LightState"];
            name: string;
            pace?: components["schemas"]["Pace"];
            parent?: components["schemas"]["Id"];
            peer?: number;
            /** @description open problems that hold it, directly or through its projects */
            problems: components["schemas"]["Id"][];
            /** @description of a roster target: projects counted and not yet */
            projects?: {
                counted: components["schemas"]["Id"][];
                waiting: components["schemas"]["Id"][];
            };
            target: components["schemas"]["Id"];
            unit: components["schemas"]["Id"];
            unitOfMeasure: components["schemas"]["UnitOfMeasure"];
            verdict: components["schemas"]["Verdict"];
        };
        TargetDetail: {
            assessment: components["schemas"]["TargetAssessment"];
            children: components["schemas"]["TargetAssessment"][];
            colours: components["schemas"]["ColourRow"][];
            expected: components["schemas"]["ExpectedPoint"][];
            indicator: components["schemas"]["Indicator"];
            /** @description the figure over time, as known now */
            points: {
                on: components["schemas"]["Day"];
                share: number;
                value: number;
            }[];
            problems: components["schemas"]["Problem"][];
            readings: components["schemas"]["ReadingVersion"][];
            target: components["schemas"]["Target"];
            version: number;
        };
        TargetInput: {
            action: components["schemas"]["Id"];
            annualPlan?: components["schemas"]["Quantity"];
            /**
             * @description plan points of the annual line; empty: the campaign convention
             * @default []
             */
            annualPoints?: components["schemas"]["LinePoint"][];
            campaign: components["schemas"]["Id"];
            /** @default at-least */
            comparison?: components["schemas"]["Comparison"];
            /**
             * @description points of the campaign curve; empty: straight from day 0 to day N
             * @default []
             */
            curve?: components["schemas"]["LinePoint"][];
            /** @description campaign value as written; overrides annualPlan × ratio */
            goal?: components["schemas"]["Quantity"];
            /** @description why it is overridden, or where the figure stands in the plan document */
            goalNote?: string;
            /**
             * @description 配合单位
             * @default []
             */
            helpers?: components["schemas"]["Id"][];
            id: components["schemas"]["Id"];
            indicator: components["schemas"]["Id"];
            leader?: components["schemas"]["Id"];
            /**
             * @default {
             *       "by": "readings"
             *     }
             */
            measurement?: components["schemas"]["Measurement"];
            name: string;
            /** @default 0 */
            order?: number;
            /** @description 其中: this target is part of that one */
            parent?: components["schemas"]["Id"];
            /** @description each time the annual plan was lowered */
            planCuts?: components["schemas"]["PlanCut"][];
            /** @description percent; by default the campaign's */
            ratio?: number;
            /**
             * @description 示例数据: invented for an example
             * @constant
             */
            sample?: true;
            /** @description responsible unit */
            unit: components["schemas"]["Id"];
            /** @description how much it counts beside other targets; 1 where not said */
            weight?: number;
        };
        TargetOutlook: {
            chance: number;
            /** @description of a count: chance of exactly 0, 1, 2 … projects */
            distribution?: number[];
            /** @enum {string} */
            method: "count" | "projects" | "series" | "reconciled";
            p10: number;
            p50: number;
            p90: number;
            /** @description the forecasting method chosen by back-test */
            series?: string;
            /** @description of the chance, from the draws; 0 where it is computed exactly */
            standardError: number;
            target: components["schemas"]["Id"];
            /** @description projects of the roster with neither steps nor planned days for what is counted: never counted here */
            unplanned?: number;
        };
        Template: {
            campaign: components["schemas"]["Id"];
            file?: {
                /** Format: base64 */
                base64: string;
                name: string;
            };
            /** @description campaign:kind */
            id: components["schemas"]["Id"];
            /** @constant */
            of: "campaign";
            /** @description the day it was adopted */
            on: components["schemas"]["Day"];
            /** @description the campaign */
            subject: components["schemas"]["Id"];
            template: components["schemas"]["PaperTemplate"];
        };
        TemplateAdoptBody: {
            campaign: components["schemas"]["Id"];
            file?: {
                /** Format: base64 */
                base64: string;
                name: string;
            };
            /**
             * @description the county's own .docx stays as it is
             * @constant
             */
            keepsFile?: true;
            template: components["schemas"]["PaperTemplate"];
        };
        TemplateAdoptBodyInput: {
            campaign: components["schemas"]["Id"];
            file?: {
                /** Format: base64 */
                base64: string;
                name: string;
            };
            /**
             * @description the county's own .docx stays as it is
             * @constant
             */
            keepsFile?: true;
            template: components["schemas"]["PaperTemplateInput"];
        };
        TemplateInForce: {
            /** @description name of the county's own .docx */
            file?: string;
            /** @description the day it was adopted; absent: it comes with the product */
            on?: components["schemas"]["Day"];
            places: {
                blocks: string[];
                needed: string[];
                words: string[];
            };
            template: components["schemas"]["PaperTemplate"];
        };
        TemplateVersion: {
            by: string;
            /** @description name of the county's own .docx */
            file?: string;
            on: components["schemas"]["Day"];
            /** @description its ledger number */
            seq: number;
            template: components["schemas"]["PaperTemplate"];
            why?: string;
        };
        ThreeLists: {
            campaign: components["schemas"]["Id"];
            day: components["schemas"]["Day"];
            /** @description targets in plan order, then projects */
            duties: components["schemas"]["DutyRow"][];
            measures: components["schemas"]["MeasureRow"][];
            /** @description open ones first, by number */
            problems: components["schemas"]["ProblemRow"][];
            sample: boolean;
            seq: number;
        };
        Tick: {
            campaign: components["schemas"]["Id"];
            id: components["schemas"]["Id"];
            on: components["schemas"]["Day"];
        };
        Track: {
            citation: string;
            effective: {
                from: components["schemas"]["Day"];
                to?: components["schemas"]["Day"];
            };
            id: string;
            /**
             * @description tracks that may stand in front: the one in force is taken, and its steps may be waited for
             * @default []
             */
            joins: string[];
            name: {
                en: string;
                zh: string;
            };
            note?: string;
            steps: components["schemas"]["TrackStep"][];
            version: string;
        };
        TrackInput: {
            citation: string;
            effective: {
                from: components["schemas"]["Day"];
                to?: components["schemas"]["Day"];
            };
            id: string;
            /**
             * @description tracks that may stand in front: the one in force is taken, and its steps may be waited for
             * @default []
             */
            joins?: string[];
            name: {
                en: string;
                zh: string;
            };
            note?: string;
            steps: components["schemas"]["TrackStepInput"][];
            version: string;
        };
        TrackStep: {
            /** @default [] */
            after: {
                /** @description only then; by default as long as the track */
                effective?: {
                    from: components["schemas"]["Day"];
                    to?: components["schemas"]["Day"];
                };
                /** @default true */
                hard: boolean;
                /** @default FS */
                kind: components["schemas"]["LinkKind"];
                /** @default 0 */
                lag: number;
                /** @default working */
                lagBasis: components["schemas"]["DayBasis"];
                step: string;
                why?: string;
            }[];
            /** @default working */
            basis: components["schemas"]["DayBasis"];
            /**
             * @description weather windows: share of working days lost in these months
             * @default []
             */
            closed: {
                fromMonth: number;
                share: number;
                toMonth: number;
            }[];
            /** @default [] */
            gives: components["schemas"]["RecognitionKind"][];
            id: string;
            /**
             * @description within which the office must decide, by date of effect
             * @default []
             */
            limit: components["schemas"]["LegalDays"][];
            /**
             * @description not to be shortened by anybody, by date of effect
             * @default []
             */
            minimum: components["schemas"]["LegalDays"][];
            name: {
                en: string;
                zh: string;
            };
            /** @description kind of office: natural-resources, development-reform, housing, ecology, township, owner … */
            office: string;
            /** @description only where this holds, e.g. 需新征土地; what waits for it then waits for what it waits for */
            optional?: {
                en: string;
                key: string;
                zh: string;
            };
            /** @description least days that the work itself needs, law apart */
            physical?: number;
            /** @description usual local promise, days of the basis */
            promised?: number;
            /** @description how long it usually takes */
            usual: components["schemas"]["Spread"];
        };
        TrackStepInput: {
            /** @default [] */
            after?: {
                /** @description only then; by default as long as the track */
                effective?: {
                    from: components["schemas"]["Day"];
                    to?: components["schemas"]["Day"];
                };
                /** @default true */
                hard?: boolean;
                /** @default FS */
                kind?: components["schemas"]["LinkKind"];
                /** @default 0 */
                lag?: number;
                /** @default working */
                lagBasis?: components["schemas"]["DayBasis"];
                step: string;
                why?: string;
            }[];
            /** @default working */
            basis?: components["schemas"]["DayBasis"];
            /**
             * @description weather windows: share of working days lost in these months
             * @default []
             */
            closed?: {
                fromMonth: number;
                share: number;
                toMonth: number;
            }[];
            /** @default [] */
            gives?: components["schemas"]["RecognitionKind"][];
            id: string;
            /**
             * @description within which the office must decide, by date of effect
             * @default []
             */
            limit?: components["schemas"]["LegalDays"][];
            /**
             * @description not to be shortened by anybody, by date of effect
             * @default []
             */
            minimum?: components["schemas"]["LegalDays"][];
            name: {
                en: string;
                zh: string;
            };
            /** @description kind of office: natural-resources, development-reform, housing, ecology, township, owner … */
            office: string;
            /** @description only where this holds, e.g. 需新征土地; what waits for it then waits for what it waits for */
            optional?: {
                en: string;
                key: string;
                zh: string;
            };
            /** @description least days that the work itself needs, law apart */
            physical?: number;
            /** @description usual local promise, days of the basis */
            promised?: number;
            /** @description how long it usually takes */
            usual: components["schemas"]["SpreadInput"];
        };
        TryOutFacts: {
            asks: {
                by: components["schemas"]["Day"];
                outcome: components["schemas"]["RecognitionKind"];
                project: components["schemas"]["Id"];
            }[];
            problems: components["schemas"]["Problem"][];
            progress: components["schemas"]["Progress"][];
            projects: components["schemas"]["Project"][];
            recognitions: components["schemas"]["Recognition"][];
            seq: number;
            steps: components["schemas"]["Step"][];
            tracks: components["schemas"]["Track"][];
            /** @description ledger number of each step of the project itself */
            versions: {
                [key: string]: number;
            };
        };
        Unit: {
            /** @description by day; given by renaming, and kept */
            formerNames?: {
                name: string;
                shortName?: string;
                /** @description the last day it was called so */
                until: components["schemas"]["Day"];
            }[];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "county" | "office" | "department" | "township" | "platform" | "enterprise-state" | "other";
            /** @description 并入: what was its own is the other unit’s since */
            merged?: {
                into: components["schemas"]["Id"];
                /** @description from this day on */
                on: components["schemas"]["Day"];
                why: string;
            };
            name: string;
            /** @default 0 */
            order: number;
            parent?: components["schemas"]["Id"];
            /**
             * @description 示例数据: invented for an example
             * @constant
             */
            sample?: true;
            shortName?: string;
        };
        UnitInput: {
            /** @description by day; given by renaming, and kept */
            formerNames?: {
                name: string;
                shortName?: string;
                /** @description the last day it was called so */
                until: components["schemas"]["Day"];
            }[];
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "county" | "office" | "department" | "township" | "platform" | "enterprise-state" | "other";
            /** @description 并入: what was its own is the other unit’s since */
            merged?: {
                into: components["schemas"]["Id"];
                /** @description from this day on */
                on: components["schemas"]["Day"];
                why: string;
            };
            name: string;
            /** @default 0 */
            order?: number;
            parent?: components["schemas"]["Id"];
            /**
             * @description 示例数据: invented for an example
             * @constant
             */
            sample?: true;
            shortName?: string;
        };
        UnitMergeBody: {
            holdings: components["schemas"]["Holdings"];
            into: components["schemas"]["Id"];
            on: components["schemas"]["Day"];
            unit: components["schemas"]["Id"];
            why: string;
        };
        UnitMergeBodyInput: {
            holdings: components["schemas"]["HoldingsInput"];
            into: components["schemas"]["Id"];
            on: components["schemas"]["Day"];
            unit: components["schemas"]["Id"];
            why: string;
        };
        UnitOfMeasure: string;
        UnitRenameBody: {
            name: string;
            on: components["schemas"]["Day"];
            shortName?: string;
            unit: components["schemas"]["Id"];
            why: string;
        };
        UploadedFile: {
            /** Format: base64 */
            base64: string;
            name: string;
        };
        /** @enum {string} */
        Verdict: "reached" | "on-course" | "will-miss" | "unknown";
        Verification: {
            /** @description why the last check could not be finished */
            failed?: string;
            last?: {
                at: string;
                audit: {
                    head: string;
                    notes: number;
                };
                /** @description refusals of the kind broken-ledger; empty: nothing was touched */
                faults: unknown[];
                ledger: {
                    entries: number;
                    head: string;
                };
            };
            running?: {
                done: number;
                total: number;
            };
        };
        WhatIf: {
            by: components["schemas"]["Day"];
            day: components["schemas"]["Day"];
            offices: {
                /** @description its steps not finished on the way to what is asked */
                cases: number;
                office: components["schemas"]["Id"];
                shortened: {
                    /** @description calendar days earlier, summed over the outcomes */
                    days: number;
                    /** @description working days less for every such step */
                    each: number;
                    /** @description projects of which an outcome comes earlier */
                    projects: number;
                    /** @description outcomes that would keep their date */
                    reachable: {
                        outcome: components["schemas"]["RecognitionKind"];
                        project: components["schemas"]["Id"];
                    }[];
                    /** @description count targets that would have enough projects */
                    targets: components["schemas"]["Id"][];
                }[];
            }[];
            parallel: {
                beside: string;
                besideName: string;
                /** @description calendar days earlier, summed over the outcomes */
                days: number;
                /** @description projects of which an outcome comes earlier */
                projects: number;
                /** @description outcomes that would keep their date */
                reachable: {
                    outcome: components["schemas"]["RecognitionKind"];
                    project: components["schemas"]["Id"];
                }[];
                step: string;
                stepName: string;
                /** @description count targets that would have enough projects */
                targets: components["schemas"]["Id"][];
            }[];
        };
        WhyNot: {
            /** @description projects that would give way */
            displaced: components["schemas"]["Id"][];
            /** @description the weight lost is proved; false: found by exchange, it may be less */
            exact: boolean;
            /** @description factors of which not enough is left for it */
            factors: components["schemas"]["Id"][];
            /** @description what would be lost with it forced in */
            loss?: components["schemas"]["AllocationValue"];
            /** @description targets then not met */
            lost: components["schemas"]["Id"][];
            project: components["schemas"]["Id"];
            /** @enum {string} */
            reason: "no-time" | "too-large" | "adds-nothing" | "costs-more" | "just-as-good" | "would-add";
        };
        WorkCalendar: {
            base?: components["schemas"]["Id"];
            citation: string;
            /**
             * @description dated exceptions of this calendar, e.g. 台风停工; the later one in the list wins
             * @default []
             */
            exceptions: {
                from: components["schemas"]["Day"];
                to: components["schemas"]["Day"];
                why: string;
                works: boolean;
            }[];
            id: string;
            name: {
                en: string;
                zh: string;
            };
            version: string;
            /**
             * @description working days of the week, Monday = 1
             * @default [
             *       1,
             *       2,
             *       3,
             *       4,
             *       5
             *     ]
             */
            week: number[];
            /** @default [] */
            years: components["schemas"]["CalendarYear"][];
        };
        WorkCalendarInput: {
            base?: components["schemas"]["Id"];
            citation: string;
            /**
             * @description dated exceptions of this calendar, e.g. 台风停工; the later one in the list wins
             * @default []
             */
            exceptions?: {
                from: components["schemas"]["Day"];
                to: components["schemas"]["Day"];
                why: string;
                works: boolean;
            }[];
            id: string;
            name: {
                en: string;
                zh: string;
            };
            version: string;
            /**
             * @description working days of the week, Monday = 1
             * @default [
             *       1,
             *       2,
             *       3,
             *       4,
             *       5
             *     ]
             */
            week?: number[];
            /** @default [] */
            years?: components["schemas"]["CalendarYear"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
interface operations {
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccount"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    adoptCodeKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    oneTimeCode: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    proposeCodeKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCodeKey"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    linkIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                    };
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    unlinkIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    issuer: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccount"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    newPassword: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccount"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountList"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    givePassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description take the one-time code away too
                     * @default false
                     */
                    dropCode?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    listAccountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSession"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    endAccountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    session?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSession"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    listActDescriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActDescription"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    performActs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    acts: components["schemas"]["ActEnvelopeInput"][];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    adoptDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptionInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    previewAdoption: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptionInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptionPlan"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description a post, or what was typed to sign in */
                actor?: string;
                before?: number;
                event?: components["schemas"]["AuditEventKind"];
                from?: components["schemas"]["Day"];
                id?: string;
                kind?: string;
                limit?: number;
                role?: components["schemas"]["Role"];
                to?: components["schemas"]["Day"];
                unit?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntry"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    after?: number;
                    from: components["schemas"]["Day"];
                    to: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        file: {
                            /** Format: byte */
                            base64: string;
                            name: string;
                        };
                        /** @description number of the last note in it */
                        last: number;
                        /** @description notes of these days that come after it */
                        left: number;
                        notes: number;
                    };
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getAuditState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditState"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    listCampaigns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getAgenda: {
        parameters: {
            query: {
                leader?: components["schemas"]["Id"];
                on: components["schemas"]["Day"];
                visits?: number;
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agenda"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getAllocation: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
                seconds?: number;
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationPlan"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getApprovals: {
        parameters: {
            query: {
                office?: components["schemas"]["Id"];
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalsPage"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getArchive: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getAssessment: {
        parameters: {
            query: {
                known?: number;
                on: components["schemas"]["Day"];
                pack?: components["schemas"]["Id"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getBatchStart: {
        parameters: {
            query: {
                by: components["schemas"]["Day"];
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchStart"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    previewBulletin: {
        parameters: {
            query: {
                /** @description 抄送; absent: as the template says */
                copies?: string;
                inspection?: components["schemas"]["Id"];
                kind?: components["schemas"]["BulletinKind"];
                leader?: components["schemas"]["Id"];
                on: components["schemas"]["Day"];
                /** @description where the joint start is held */
                place?: string;
                /** @description 主送; absent: as the template says */
                recipients?: string;
                /** @description how conflicts of figures were settled, e.g. `sum:movement:t:total=note`, apart by spaces */
                settled?: string;
                /** @description 签发人: the post that signs */
                signer?: string;
                startsOn?: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulletinContent"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getPreviewPaper: {
        parameters: {
            query: {
                /** @description 抄送; absent: as the template says */
                copies?: string;
                /** @description pdf: where LibreOffice is installed */
                format?: "docx" | "pdf";
                inspection?: components["schemas"]["Id"];
                kind?: components["schemas"]["BulletinKind"];
                leader?: components["schemas"]["Id"];
                on: components["schemas"]["Day"];
                /** @description where the joint start is held */
                place?: string;
                /** @description 主送; absent: as the template says */
                recipients?: string;
                /** @description how conflicts of figures were settled, e.g. `sum:movement:t:total=note`, apart by spaces */
                settled?: string;
                /** @description 签发人: the post that signs */
                signer?: string;
                startsOn?: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    listBulletins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    issueBulletin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 抄送; absent: as the template says */
                    copies?: string;
                    /** Format: uuid */
                    id: string;
                    inspection?: components["schemas"]["Id"];
                    /** @description the number previewed; where it was taken since, nothing is issued */
                    issue?: number;
                    kind: components["schemas"]["BulletinKind"];
                    leader?: components["schemas"]["Id"];
                    on: components["schemas"]["Day"];
                    /** @description where the joint start is held */
                    place?: string;
                    /** @description 主送; absent: as the template says */
                    recipients?: string;
                    /** @description how conflicts of figures were settled, e.g. `sum:movement:t:total=note`, apart by spaces */
                    settled?: string;
                    /** @description 签发人: the post that signs */
                    signer?: string;
                    startsOn?: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulletin"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    listBulletinsSince: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulletinSince"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    correctBulletin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bulletin: components["schemas"]["Id"];
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getBulletinPaper: {
        parameters: {
            query?: {
                /** @description pdf: where LibreOffice is installed */
                format?: "docx" | "pdf";
            };
            header?: never;
            path: {
                bulletin: components["schemas"]["Id"];
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getBurden: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Burden"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getCasework: {
        parameters: {
            query?: {
                known?: number;
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Casework"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getChanges: {
        parameters: {
            query: {
                from: components["schemas"]["Day"];
                to: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentChange"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getChart: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chart"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getCloseOut: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloseOut"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getContinuity: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Continuity"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getCorrectionPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                correction: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    previewDemand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    asOf?: components["schemas"]["Day"];
                    id: components["schemas"]["Id"];
                    /**
                     * @description figures of the plan; their units answer by their reports
                     * @default []
                     */
                    items?: {
                        /** @enum {string} */
                        of: "target" | "project";
                        subject: components["schemas"]["Id"];
                    }[];
                    question?: {
                        /** @enum {string} */
                        answer: "figure" | "text" | "yes-no";
                        text: string;
                        unitOfMeasure?: components["schemas"]["UnitOfMeasure"];
                    };
                    /**
                     * @description who is asked; of figures, their units
                     * @default []
                     */
                    units?: components["schemas"]["Id"][];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandCost"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    listDue: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
                unit?: components["schemas"]["Id"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueItem"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getFrontPage: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
                since?: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrontPage"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    commitImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accepted: components["schemas"]["AcceptedRowInput"][];
                    /** Format: uuid */
                    batch: string;
                    file: components["schemas"]["UploadedFile"];
                    mappings: components["schemas"]["ImportMappingInput"][];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description reports to the reviewer that the rows became */
                        reports: components["schemas"]["Id"][];
                        rows: {
                            receipt: components["schemas"]["Receipt"];
                            row: number;
                            sheet: string;
                        }[];
                    };
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    previewImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: components["schemas"]["UploadedFile"];
                    /** Format: uuid */
                    job?: string;
                    mappings?: components["schemas"]["ImportMappingInput"][];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    returnWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: components["schemas"]["UploadedFile"];
                    mappings: components["schemas"]["ImportMappingInput"][];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getInbox: {
        parameters: {
            query?: {
                on?: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inbox"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getInspectionPaper: {
        parameters: {
            query?: {
                /** @description pdf: where LibreOffice is installed */
                format?: "docx" | "pdf";
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                inspection: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    previewInspection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                inspection: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionPaper"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getLeaderPage: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                leader: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaderPage"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapView"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    previewMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: components["schemas"]["UploadedFile"];
                    property?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapDraft"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getOrderPaper: {
        parameters: {
            query?: {
                /** @description pdf: where LibreOffice is installed */
                format?: "docx" | "pdf";
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                order: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    previewOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                order: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupervisionPaper"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getOutlook: {
        parameters: {
            query: {
                draws?: number;
                on: components["schemas"]["Day"];
                seed?: number;
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outlook"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    comparePacks: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackComparison"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    givePackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    on: components["schemas"]["Day"];
                    unit: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    takePackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    choices?: {
                        caliber: components["schemas"]["Caliber"];
                        /** @enum {string} */
                        field: "value" | "evidence" | "note";
                        subject: components["schemas"]["Id"];
                        /** @enum {string} */
                        take: "theirs" | "now";
                    }[];
                    file: components["schemas"]["UploadedFile"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    reviewPackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: components["schemas"]["UploadedFile"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FillReview"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getPipeline: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getPlan: {
        parameters: {
            query?: {
                known?: number;
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getProblem: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                problem: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDetail"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getProject: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                project: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getCountBack: {
        parameters: {
            query: {
                by?: components["schemas"]["Day"];
                on: components["schemas"]["Day"];
                outcome?: components["schemas"]["RecognitionKind"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                project: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountBack"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    draftSteps: {
        parameters: {
            query: {
                /** @description keys of conditions, by comma */
                has?: string;
                track: components["schemas"]["Id"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                project: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Step"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    exportSchedule: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                project: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getTryOutFacts: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                project: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TryOutFacts"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getReportReview: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                report: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportReview"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    commitSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accepted: {
                        rows: number[];
                        stands: number[];
                    };
                    /** Format: uuid */
                    batch: string;
                    file: components["schemas"]["UploadedFile"];
                    project?: components["schemas"]["Id"];
                    seq: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    previewSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: components["schemas"]["UploadedFile"];
                    project?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchedulePreview"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    exportSchedules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    on: components["schemas"]["Day"];
                    only?: components["schemas"]["Id"][];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getSelection: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Selection"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getSnapshot: {
        parameters: {
            query?: {
                known?: number;
                until?: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getStanding: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getStocktake: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                stocktake: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StocktakePage"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    openStocktake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                stocktake: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getStocktakePaper: {
        parameters: {
            query: {
                /** @description pdf: where LibreOffice is installed */
                format?: "docx" | "pdf";
                kind: "agenda" | "minutes";
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                stocktake: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getTarget: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
                target: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetDetail"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateInForce"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    setTemplateFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: components["schemas"]["UploadedFile"];
                    kind: components["schemas"]["PaperKind"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description parts that were taken out */
                        dropped: string[];
                        name: string;
                    };
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getThreeLists: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreeLists"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getThreeListsWorkbook: {
        parameters: {
            query: {
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    listTracks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Track"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getWhatIf: {
        parameters: {
            query: {
                by?: components["schemas"]["Day"];
                on: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIf"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getWording: {
        parameters: {
            query: {
                kind: components["schemas"]["PaperKind"];
            };
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperWording"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    previewWording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 抄送; absent: as the template says */
                    copies?: string;
                    inspection?: components["schemas"]["Id"];
                    kind: components["schemas"]["PaperKind"];
                    leader?: components["schemas"]["Id"];
                    on: components["schemas"]["Day"];
                    /** @description where the joint start is held */
                    place?: string;
                    /** @description 主送; absent: as the template says */
                    recipients?: string;
                    /** @description how conflicts of figures were settled, e.g. `sum:movement:t:total=note`, apart by spaces */
                    settled?: string;
                    /** @description 签发人: the post that signs */
                    signer?: string;
                    startsOn?: components["schemas"]["Day"];
                    template: components["schemas"]["PaperTemplateInput"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulletinContent"] | components["schemas"]["SupervisionPaper"] | components["schemas"]["StocktakePaper"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    exportWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id?: components["schemas"]["Id"];
                    kind?: string;
                    on: components["schemas"]["Day"];
                    only?: components["schemas"]["Id"][];
                    sheet: components["schemas"]["ExportKind"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    chooseActor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actor: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    moveDay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    day: components["schemas"]["Day"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    readDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadedFile"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPlan"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    listHistory: {
        parameters: {
            query?: {
                before?: number;
                campaign?: components["schemas"]["Id"];
                id?: components["schemas"]["Id"];
                kind?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryEntry"][];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getHoldings: {
        parameters: {
            query: {
                id: components["schemas"]["Id"];
                of: "unit" | "leader";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingsView"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    importProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    recheckDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadedFile"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recheck"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    audit: {
                        /** @description what is typed to sign in; letters of any script */
                        login: string;
                        name: string;
                        password: string;
                    };
                    security: {
                        /** @description what is typed to sign in; letters of any script */
                        login: string;
                        name: string;
                        password: string;
                    };
                    setUpCode: string;
                    system: {
                        /** @description what is typed to sign in; letters of any script */
                        login: string;
                        name: string;
                        password: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    giveCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    oneTimeCode: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    choosePost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Post"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    getVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    verifyLedger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description Refused or failed: a problem document (RFC 9457), worded by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
}
