// Every allocation made to fail in turn, while the smallest site is built anew.
import fs from "node:fs";
import path from "node:path";
import { check } from "./checks.mjs";
import { build, failedOnce, lay, litter, shim, snapshot, start, temporary } from "./site.mjs";

const env = (more) => ({ LD_PRELOAD: shim("memory"), ...more });
const more = ["--jobs", "1"];

function project() {
	const folder = temporary(),
		versions = [1, 2].map((version) => lay(path.join(folder, `v${version}`), { version })),
		site = () => snapshot(path.join(folder, "site"));
	fs.mkdirSync(path.join(folder, "build"));
	build(folder, versions[1]);
	const now = site();
	build(folder, versions[0]);
	return { folder, versions, site, now, old: site() };
}

async function failOne({ folder, versions, site, now, old }, nth) {
	const ended = await start(folder, versions[1], { more, env: env({ FAULT_NTH: nth }) }).end,
		came = site();
	const left = litter(folder, ["v1", "v2", "site", "build", "counts"]);
	check(
		`allocation ${nth}: the old site and one message, or the new site; no litter`,
		(ended.status === 0 ? came === now : failedOnce(ended) && came === old) && !left.length,
		`status ${ended.status ?? ended.signal}\n${ended.stderr}${left}`,
	);
	if (came !== old) build(folder, versions[0]);
	return ended.status === 0;
}

export async function failEveryAllocation() {
	const projects = [project(), project()],
		counts = path.join(projects[0].folder, "counts");
	build(projects[0].folder, projects[0].versions[1], { env: env({ FAULT_COUNTS: counts }) });
	build(projects[0].folder, projects[0].versions[0]);
	const count = fs.statSync(counts).size;
	let next = 1,
		survived = 0;
	const work = async (project) => {
		while (next <= count) survived += await failOne(project, next++);
	};
	await Promise.all(projects.map(work));
	console.log(`${count} allocations failed in turn: ${survived} did no harm, the others left the old site`);
	check("allocations: enough of them to mean something", count > 1000 && survived < count / 10, `${survived} of ${count}`);
}
