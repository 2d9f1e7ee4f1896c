#include "check/criteria.h"

#include "check/access.h"

/* https://www.w3.org/TR/WCAG22/, in its order. */
const struct criterion criteria[] = {
	{ "1.1.1", "Non-text Content", "A", CRITERION_OPEN, BROWSER_AXE, true },
	{ "1.2.1", "Audio-only and Video-only (Prerecorded)", "A", CRITERION_MEDIA, BROWSER_AXE,
		false },
	{ "1.2.2", "Captions (Prerecorded)", "A", CRITERION_MEDIA, BROWSER_AXE, false },
	{ "1.2.3", "Audio Description or Media Alternative (Prerecorded)", "A", CRITERION_MEDIA, 0,
		false },
	{ "1.2.4", "Captions (Live)", "AA", CRITERION_MEDIA, 0, false },
	{ "1.2.5", "Audio Description (Prerecorded)", "AA", CRITERION_MEDIA, 0, false },
	{ "1.3.1", "Info and Relationships", "A", CRITERION_OPEN,
		BROWSER_AXE | BROWSER_NU | BROWSER_TREE, true },
	{ "1.3.2", "Meaningful Sequence", "A", CRITERION_OPEN, BROWSER_TREE | BROWSER_TAB, true },
	{ "1.3.3", "Sensory Characteristics", "A", CRITERION_OPEN, 0, true },
	{ "1.3.4", "Orientation", "AA", CRITERION_STYLES, BROWSER_AXE, false },
	{ "1.3.5", "Identify Input Purpose", "AA", CRITERION_PERSONAL, BROWSER_AXE, false },
	{ "1.4.1", "Use of Color", "A", CRITERION_OPEN, BROWSER_AXE | BROWSER_FORCED, true },
	{ "1.4.2", "Audio Control", "A", CRITERION_MEDIA, BROWSER_AXE, false },
	{ "1.4.3", "Contrast (Minimum)", "AA", CRITERION_OPEN, BROWSER_AXE, false },
	{ "1.4.4", "Resize Text", "AA", CRITERION_OPEN, BROWSER_AXE | BROWSER_TEXT, false },
	{ "1.4.5", "Images of Text", "AA", CRITERION_OPEN, 0, true },
	{ "1.4.10", "Reflow", "AA", CRITERION_OPEN, BROWSER_REFLOW, false },
	{ "1.4.11", "Non-text Contrast", "AA", CRITERION_OPEN, BROWSER_FORCED, true },
	{ "1.4.12", "Text Spacing", "AA", CRITERION_OPEN, BROWSER_AXE | BROWSER_SPACING, false },
	{ "1.4.13", "Content on Hover or Focus", "AA", CRITERION_TOOLTIPS, 0, false },
	{ "2.1.1", "Keyboard", "A", CRITERION_OPEN, BROWSER_AXE | BROWSER_TAB, true },
	{ "2.1.2", "No Keyboard Trap", "A", CRITERION_OPEN, BROWSER_TAB, false },
	{ "2.1.4", "Character Key Shortcuts", "A", CRITERION_KEYS, 0, false },
	{ "2.2.1", "Timing Adjustable", "A", CRITERION_TIME, BROWSER_AXE, false },
	{ "2.2.2", "Pause, Stop, Hide", "A", CRITERION_MOTION, BROWSER_AXE | BROWSER_MOTION,
		false },
	{ "2.3.1", "Three Flashes or Below Threshold", "A", CRITERION_MEDIA, 0, false },
	{ "2.4.1", "Bypass Blocks", "A", CRITERION_OPEN, BROWSER_AXE | BROWSER_TAB, false },
	{ "2.4.2", "Page Titled", "A", CRITERION_OPEN, BROWSER_AXE, true },
	{ "2.4.3", "Focus Order", "A", CRITERION_OPEN, BROWSER_TAB, true },
	{ "2.4.4", "Link Purpose (In Context)", "A", CRITERION_OPEN, BROWSER_AXE, true },
	{ "2.4.5", "Multiple Ways", "AA", CRITERION_WAYS, 0, false },
	{ "2.4.6", "Headings and Labels", "AA", CRITERION_OPEN, 0, true },
	{ "2.4.7", "Focus Visible", "AA", CRITERION_OPEN, BROWSER_TAB, true },
	{ "2.4.11", "Focus Not Obscured (Minimum)", "AA", CRITERION_OPEN, BROWSER_TAB, false },
	{ "2.5.1", "Pointer Gestures", "A", CRITERION_POINTER, 0, false },
	{ "2.5.2", "Pointer Cancellation", "A", CRITERION_POINTER, 0, false },
	{ "2.5.3", "Label in Name", "A", CRITERION_OPEN, BROWSER_AXE, true },
	{ "2.5.4", "Motion Actuation", "A", CRITERION_POINTER, 0, false },
	{ "2.5.7", "Dragging Movements", "AA", CRITERION_POINTER, 0, false },
	{ "2.5.8", "Target Size (Minimum)", "AA", CRITERION_OPEN, BROWSER_AXE | BROWSER_TARGET,
		false },
	{ "3.1.1", "Language of Page", "A", CRITERION_OPEN, BROWSER_AXE | BROWSER_NU, false },
	{ "3.1.2", "Language of Parts", "AA", CRITERION_OPEN, BROWSER_AXE, true },
	{ "3.2.1", "On Focus", "A", CRITERION_OPEN, BROWSER_TAB, false },
	{ "3.2.2", "On Input", "A", CRITERION_OPEN, 0, false },
	{ "3.2.3", "Consistent Navigation", "AA", CRITERION_LAYOUTS, 0, false },
	{ "3.2.4", "Consistent Identification", "AA", CRITERION_LAYOUTS, 0, true },
	{ "3.2.6", "Consistent Help", "A", CRITERION_LAYOUTS, 0, false },
	{ "3.3.1", "Error Identification", "A", CRITERION_OPEN, BROWSER_JOURNEYS, true },
	{ "3.3.2", "Labels or Instructions", "A", CRITERION_OPEN, BROWSER_AXE | BROWSER_TREE,
		true },
	{ "3.3.3", "Error Suggestion", "AA", CRITERION_OPEN, BROWSER_JOURNEYS, true },
	{ "3.3.4", "Error Prevention (Legal, Financial, Data)", "AA", CRITERION_SENDS, 0, false },
	{ "3.3.7", "Redundant Entry", "A", CRITERION_OPEN, BROWSER_JOURNEYS, false },
	{ "3.3.8", "Accessible Authentication (Minimum)", "AA", CRITERION_LOGIN, 0, false },
	{ "4.1.2", "Name, Role, Value", "A", CRITERION_OPEN,
		BROWSER_AXE | BROWSER_NU | BROWSER_TREE, true },
	{ "4.1.3", "Status Messages", "AA", CRITERION_OPEN, BROWSER_AXE | BROWSER_TREE, true },
};

int criterion_rules(const struct criterion *c)
{
	int count = 0;

	for (size_t i = 0; i < access_rule_count; i++)
		count += strcmp(access_rules[i].criterion, c->number) == 0;
	return count;
}

const struct criterion *criterion_find(const char *number)
{
	for (size_t i = 0; i < CRITERIA; i++)
		if (strcmp(criteria[i].number, number) == 0)
			return &criteria[i];
	return NULL;
}
