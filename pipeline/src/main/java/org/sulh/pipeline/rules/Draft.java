package org.sulh.pipeline.rules;

import org.sulh.model.Agreement;
import org.sulh.model.EvidenceTable;

/**
 * A wording that the parties could agree on, with what claims are worth under it.
 *
 * @param agreement the terms
 * @param evidence the table by which incidents are established
 */
public record Draft(Agreement agreement, EvidenceTable evidence) {}
