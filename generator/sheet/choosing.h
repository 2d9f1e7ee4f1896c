/*
 * choosing: the operations that give one of several values: map, band, table and decide. See operation.h.
 */
#ifndef SHEET_CHOOSING_H
#define SHEET_CHOOSING_H

#include "sheet/operation.h"

operation_reader choosing_map, choosing_band, choosing_table, choosing_decide;

#endif
