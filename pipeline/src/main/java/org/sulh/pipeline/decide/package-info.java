/**
 * Whether a step of a case may be taken, and how cases stand after the steps that were.
 *
 * <p>In: the terms of an agreement (course, procedure, ladder) and signed steps in the order of the register. Out: {@link
 * org.sulh.model.cases.CaseFile}s, and the reason why a step was refused. This is the only room that makes a {@link
 * org.sulh.model.Finding}, and it makes one only of a motion that people have voted for and signed.
 *
 * <p>Which step is possible at which stage and for whom is data, the {@link org.sulh.model.Course}. What due process asks
 * of every course is written here and no data can lift it: nobody is found to have violated a clause without notice of it
 * and the time to reply; whoever is recused does not vote; a finding is signed over the text that was voted on; a measure
 * follows a finding that stands; a party does not certify its own compliance.
 *
 * <p>May not be here: the clock of the machine, files, names of parties, opinions on what happened.
 */
@NullMarked
package org.sulh.pipeline.decide;

import org.jspecify.annotations.NullMarked;
