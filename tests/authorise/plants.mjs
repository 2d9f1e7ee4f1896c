// Mistakes planted in a copy of the content: [what, file, from, to, what the message must say, its rule]. Each stops the build.
const SHEET = "worksheets/authorisation.yaml";
const FORUMS = "forums.yaml";
const PAGE = "authorise/peer-forum.md";

export const plants = [
	[
		"a gap between two bounds",
		SHEET,
		"request is extra_care and total is over extra_care_limit",
		"request is extra_care and total is over 380",
		/Request is “Extra care housing”.*Total for a week is £350\.01 a week to £380 a week/, "lookup-gap"
	],
	[
		"an overlap of two rules",
		SHEET,
		"request is extra_care and total is over extra_care_limit",
		"request is extra_care and total is at least extra_care_limit",
		/hold together.*"Extra care housing".*Total for a week £350 a week/, "sheet-together"
	],
	[
		"a rule that nothing reaches",
		SHEET,
		"request is respite and weeks is over respite_limit",
		"request is respite and weeks is over 60",
		/no answer makes the rule "Respite at adult social care rates, over the threshold\..*" of "Who decides" hold: take it out/, "sheet-dead"
	],
	[
		"rules that are no table",
		SHEET,
		"if: request is residential",
		"if: not request is one of support_at_home, supported_living, day_services, extra_care, increase, increase_extra_care, respite, respite_other, urgent, reduction, renewal, one_off, joint_funding, carer_budget",
		/the rules of "authorisation" cannot be a table/, "lookup-rules"
	],
	["a worksheet that is not there", FORUMS, "sheet: authorisation", "sheet: authorization", /no worksheet "authorization"; did you mean "authorisation"\?/, "forum-unknown"],
	["a worksheet that decides nothing", FORUMS, "sheet: authorisation", "sheet: contribution", /the result of "contribution" is not who decides/, "forum-sheet"],
	["an outcome that is no label", FORUMS, "  placement:\n", "  placemant:\n", /"placemant" is no label.*did you mean "placement"\?/, "forum-outcome"],
	["an outcome that is missing", FORUMS, "  not-in-force:\n", "  refer-again:\n", /there is no outcome "not-in-force"/, "forum-outcome"],
	["a role that is not there", FORUMS, "role: commissioning,", "role: comissioning,", /no role "comissioning"; did you mean "commissioning"\?/, "forum-unknown"],
	["a document that is not there", FORUMS, "documents: [request_form,", "documents: [request_from,", /no document "request_from"; did you mean "request_form"\?/, "forum-unknown"],
	["a forum that is not there", FORUMS, "    forum: enhanced\n", "    forum: enhansed\n", /no forum "enhansed"; did you mean "enhanced"\?/, "forum-unknown"],
	["a time that is not there", FORUMS, "figure: enhanced_forum_monday", "figure: enhanced_forum_munday", /no figure "enhanced_forum_munday"; did you mean "enhanced_forum_monday"\?/, "forum-unknown"],
	["a figure that is no time", FORUMS, "figure: enhanced_forum_monday", "figure: forum_start", /"forum_start" is no time/, "forum-time"],
	["a bank holiday out of its order", FORUMS, "    - 2026-04-06\n", "    - 2026-04-02\n", /2026-04-02 stands after a day that is later or the same/, "forum-holiday"],
	["a bank holiday twice", FORUMS, "    - 2026-04-06\n", "    - 2026-04-03\n", /2026-04-03 stands after a day that is later or the same/, "forum-holiday"],
	["a bank holiday that is no day", FORUMS, "    - 2026-04-06\n", "    - 2026-04-31\n", /"2026-04-31" is no day: write a day such as 2026-12-25/, "forum-holiday"],
	["bank holidays of no source", FORUMS, "  source: bank-holidays\n", "  source: bank-holiday\n", /no source "bank-holiday"; did you mean "bank-holidays"\?/, "source-unknown"],
	["bank holidays without their days", FORUMS, "  days:\n    - 2026-04-03\n", "  dates:\n    - 2026-04-03\n", /"bank-holidays" has no "dates"/, "field-unknown"],
	["a source that is not there", FORUMS, "source: approval-process", "source: aproval-process", /no source "aproval-process"; did you mean "approval-process"\?/, "source-unknown"],
	["a key that is not known", FORUMS, "    purpose:\n", "    porpose:\n", /has no "porpose"; did you mean "purpose"\?/, "field-unknown"],
	["a list where names are wanted", FORUMS, "roles:\n  service-manager: Service Manager\n", "roles: [x]\nothers:\n  service-manager: Service Manager\n", /"roles" must be a mapping, not a list/, "field-kind"],
	["a page that is not there", FORUMS, "page: /authorise/care-home/", "page: /authorise/care-homes/", /no page "\/authorise\/care-homes\/"; did you mean "\/authorise\/care-home\/"\?/, "link-dead"],
	["a block that shows no such outcome", PAGE, "outcome: peer_forum", "outcome: peer_form", /no outcome "peer_form"; did you mean "peer_forum"\?/, "forum-unknown"],
	["a block that says too little", PAGE, "outcome: peer_forum\n", "", /"outcome" belongs to "show: outcome"/, "lookup-outcome"],
	["a case of no request", FORUMS, "choice: urgent", "choice: urgant", /no question has the choice "urgant"; did you mean "urgent"\?/, "forum-unknown"],
	["a case with a contact that is not there", FORUMS, "contacts: [emergency-duty]", "contacts: [emergency-dutty]", /no contact "emergency-dutty" in site\.yaml; did you mean "emergency-duty"\?/, "contact-unknown"],
	["a worksheet whose contact is not there", "worksheets/carer-budget.yaml", "contact: carers", "contact: carer", /no contact "carer" in site\.yaml; did you mean "carers"\?/, "contact-unknown"],
	["a referral whose contact is not there", "worksheets/indicative-budget.yaml", "contact: emergency-duty", "contact: emergency-duti", /no contact "emergency-duti" in site\.yaml; did you mean "emergency-duty"\?/, "contact-unknown"],
	["no forums at all", FORUMS, null, null, /there is no content\/forums\.yaml to show this from/, "forum-missing"],
];
