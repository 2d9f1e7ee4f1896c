// sittings: when a forum sits next, from the times that the page publishes.
//
//	candour.sittings("enhanced", "2026-11-25", new Date())
//	// { next: [{ date, words: "9am to 1pm", isHoliday, isUnlisted }, ...], isNone: the day is not one of its days }
//
// A time has the days on which it holds, so one that is decided for later counts from its own day. One that is over
// today is left out. Whether it sits on a bank holiday is not known, nor are those after the last that is listed.
"use strict";

candour.sittings = (forum, from, now, most = 3) => {
	const AHEAD = 60;
	const times = document.querySelector(`[data-sittings-of="${forum}"]`);
	const rows = [...(times?.querySelectorAll("[data-weekday]") ?? [])];
	const holidays = times?.dataset.holidays?.split(" ") ?? [];
	const today = candour.day(now);
	const clock = `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
	const found = [];

	const holds = ({ dataset }, day) =>
		dataset.from <= day && (!dataset.until || day <= dataset.until) && (!dataset.before || day < dataset.before);
	const isOver = ({ dataset }, day) => day === today && dataset.times.split("/").pop() <= clock;

	const on = (date) => {
		const weekday = String(date.getDay() || 7);
		const all = rows.filter(({ dataset }) => dataset.weekday === weekday).flatMap((row) => [...row.querySelectorAll("[data-times]")]);
		return all.filter((time) => holds(time, candour.day(date)));
	};

	const date = new Date(`${from > today ? from : today}T12:00`);
	for (let ahead = 0; ahead < AHEAD && found.length < most; ahead++) {
		const day = candour.day(date);
		const is = { date: new Date(date), isHoliday: holidays.includes(day), isUnlisted: day > (holidays.at(-1) ?? day) };
		for (const time of on(date)) if (!isOver(time, day)) found.push({ ...is, words: time.dataset.words });
		date.setDate(date.getDate() + 1);
	}
	return { next: found.slice(0, most), isNone: on(new Date(`${from}T12:00`)).length === 0 };
};
