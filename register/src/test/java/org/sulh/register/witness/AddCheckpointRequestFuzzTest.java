package org.sulh.register.witness;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever arrives is refused with one line, or has the one form in which it would be written. */
class AddCheckpointRequestFuzzTest {
    @FuzzTest
    void aRequestHasOneForm(byte[] bytes) {
        AddCheckpointRequestTest.requireOneForm(bytes);
    }
}
