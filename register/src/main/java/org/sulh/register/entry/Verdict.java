package org.sulh.register.entry;

/**
 * That an entry may stand where it is to stand, once its signatures are known to verify.
 *
 * @param change what it does to the state
 */
record Verdict(Signers signers, Runnable change) {}
