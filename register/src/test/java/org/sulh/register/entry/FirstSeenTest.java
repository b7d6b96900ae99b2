package org.sulh.register.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstSeenTest {
    @Test
    void answersAsAnOrdinaryMapWould() {
        Random random = new Random(20251106);
        FirstSeen seen = new FirstSeen();
        Map<Long, Long> expected = new HashMap<>();
        for (long entry = 0; entry < 50_000; entry++) {
            // Few high bits and few low bits, so that many hashes meet in one place and some come again.
            long hash = random.nextBoolean() ? random.nextInt(20_000) : (long) random.nextInt(100) << 50;
            assertThat(seen.find(hash))
                    .isEqualTo(expected.containsKey(hash) ? OptionalLong.of(expected.get(hash)) : OptionalLong.empty());
            seen.put(hash, entry);
            expected.putIfAbsent(hash, entry);
        }
        expected.forEach((hash, entry) -> assertThat(seen.find(hash)).hasValue(entry));
        assertThat(expected).containsKey(0L);
    }
}
