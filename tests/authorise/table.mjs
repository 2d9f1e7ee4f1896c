// Who decides, as the council's two documents say it, written out by hand: [request, answers, outcome]. The day is
// 2026-11-20 unless a row says another.
const community = ["support_at_home", "supported_living", "day_services", "extra_care", "increase", "increase_extra_care"];

// A total of nothing is no total: whoever does not know it yet is told to work it out. The same amount in each period, beside its outcome: £350 a week is £18,200 a year, and £1,516.66 a month is less.
const amounts = [
	["period=week weekly=0", "answers"],
	["period=week weekly=0.01", "peer_forum"],
	["period=week weekly=349.99", "peer_forum"],
	["period=week weekly=350", "peer_forum"],
	["period=week weekly=350.00", "peer_forum"],
	["period=week weekly=350.01", "enhanced"],
	["period=week weekly=400", "enhanced"],
	["period=week weekly=20000", "enhanced"],
	["period=month monthly=0", "answers"],
	["period=month monthly=1516.66", "peer_forum"],
	["period=month monthly=1516.67", "enhanced"],
	["period=month monthly=90000", "enhanced"],
	["period=year yearly=0", "answers"],
	["period=year yearly=18199.99", "peer_forum"],
	["period=year yearly=18200", "peer_forum"],
	["period=year yearly=18200.01", "enhanced"],
	["period=year yearly=18200.20", "enhanced"],
	["period=year yearly=1040000", "enhanced"],
];

const weeks = [
	["weeks=0.1", "peer_forum"],
	["weeks=1", "peer_forum"],
	["weeks=3.9", "peer_forum"],
	["weeks=4", "peer_forum"],
	["weeks=4.1", "enhanced"],
	["weeks=5", "enhanced"],
	["weeks=52", "enhanced"],
];

const notSaid = ["respite_other", "urgent", "reduction", "renewal", "one_off", "joint_funding", "carer_budget"];

const days = [
	["2023-01-01", "not-in-force"],
	["2023-11-19", "not-in-force"],
	["2023-11-20", null],
	["2026-11-25", null],
	["2099-12-31", null],
];

const everyRequest = [
	...community.flatMap((request) => amounts.map(([answers, outcome]) => [request, answers, outcome])),
	...weeks.map(([answers, outcome]) => ["respite", answers, outcome]),
	["residential", "", "placement"],
	...notSaid.map((request) => [request, "", "refer"]),
];

// Before the rules began there is no answer, whatever is asked.
export const table = [
	...everyRequest.map((row) => [...row, "2026-11-20"]),
	...days.flatMap(([day, instead]) =>
		[
			["support_at_home", "period=week weekly=350", "peer_forum"],
			["increase", "period=week weekly=360", "enhanced"],
			["residential", "", "placement"],
			["respite", "weeks=5", "enhanced"],
			["urgent", "", "refer"],
		].map(([request, answers, outcome]) => [request, answers, instead ?? outcome, day]),
	),
];
