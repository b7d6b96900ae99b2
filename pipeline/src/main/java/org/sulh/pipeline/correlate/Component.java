package org.sulh.pipeline.correlate;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Incident;

/** Claims that hang together by links of one level, with the incidents that they make once these have been asked for. */
final class Component {
    private Ints members = new Ints();
    private Optional<List<Incident>> incidents = Optional.empty();

    int size() {
        return members.size();
    }

    int[] members() {
        return members.toArray();
    }

    void add(int slot) {
        members.add(slot);
        forget();
    }

    void remove(int slot) {
        members.remove(slot);
        forget();
    }

    void retain(List<Integer> part) {
        members = new Ints();
        part.forEach(members::add);
        forget();
    }

    void forget() {
        incidents = Optional.empty();
    }

    Optional<List<Incident>> incidents() {
        return incidents;
    }

    void keep(List<Incident> made) {
        incidents = Optional.of(made);
    }
}
