package dev.wearcast.api.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    @DisplayName("forgets what was not used for longest, and no more than it must")
    void forgets() {
        Memory<String, Integer> memory = new Memory<>(2);
        memory.put("one", 1);
        memory.put("two", 2);
        assertThat(memory.get("one")).isEqualTo(1);
        memory.put("three", 3);
        assertThat(memory.get("two")).isNull();
        assertThat(memory.get("one")).isEqualTo(1);
        assertThat(memory.get("three")).isEqualTo(3);
    }
}
