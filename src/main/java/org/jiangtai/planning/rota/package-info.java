/**
 * The rota of a season: who goes where and when, from what an organiser asks for over the search to the drafts of
 * events. How it is searched stands in the solver; this is what lies around it.
 */
@NullMarked
package org.jiangtai.planning.rota;

import org.jspecify.annotations.NullMarked;
