/**
 * The rota as a pure calculation: records in, records out, primitive arrays between. It knows nothing of Spring, of the
 * database, of names or of languages.
 */
@NullMarked
package org.jiangtai.planning.solver;

import org.jspecify.annotations.NullMarked;
