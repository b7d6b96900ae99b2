/**
 * The command line and the wiring: the only room that knows all the stages.
 *
 * <p>In: arguments, files, standard input. Out: text, JSON lines or HTML on standard output or in a file; warnings and
 * errors, one line each, on standard error; an exit code (see {@link org.sulh.app.ExitCode}).
 *
 * <p>Not here: the logic of a stage. Begin reading at {@link org.sulh.app.Analyse}, which is the main job in one page.
 */
@NullMarked
package org.sulh.app;

import org.jspecify.annotations.NullMarked;
