package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

var emptyRoot = tlog.Hash(sha256.Sum256(nil))

// checkProof checks a proof file (C2SP tlog-proof). The entry is its extra data, as in the receipts of the log, or that of
// the folder. When there is a folder, entry and checkpoint must be its own.
func checkProof(file string, k *keys, log *rebuilt) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	lines := strings.Split(string(data), "\n")
	next := func() string {
		if len(lines) == 0 {
			return ""
		}
		line := lines[0]
		lines = lines[1:]
		return line
	}
	if next() != "c2sp.org/tlog-proof@v1" {
		return errors.New("not a tlog-proof")
	}
	line := next()
	var entry []byte
	hasEntry := strings.HasPrefix(line, "extra ")
	if hasEntry {
		if entry, err = parseBase64(strings.TrimPrefix(line, "extra ")); err != nil {
			return fmt.Errorf("the extra data: %w", err)
		}
		line = next()
	}
	if !strings.HasPrefix(line, "index ") {
		return errors.New("no line with the index")
	}
	index, err := parseNumber(strings.TrimPrefix(line, "index "))
	if err != nil {
		return fmt.Errorf("the index: %w", err)
	}
	var hashes tlog.RecordProof
	for line = next(); line != ""; line = next() {
		h, err := parseHash(line)
		if err != nil {
			return fmt.Errorf("hash %d: %w", len(hashes), err)
		}
		hashes = append(hashes, h)
	}
	h, err := openCheckpoint([]byte(strings.Join(lines, "\n")), k, true)
	if err != nil {
		return fmt.Errorf("its checkpoint: %w", err)
	}
	if log != nil {
		if err := log.agrees(h); err != nil {
			return fmt.Errorf("its checkpoint: %w", err)
		}
		if index >= int64(len(log.entries)) {
			return fmt.Errorf("no entry %d in the folder", index)
		}
		if hasEntry && !bytes.Equal(entry, log.entries[index]) {
			return fmt.Errorf("another entry than %d of the folder", index)
		}
		entry, hasEntry = log.entries[index], true
	}
	if !hasEntry {
		return errors.New("holds no entry, and no folder was given to take it from")
	}
	return tlog.CheckRecord(hashes, h.size, h.root, index, tlog.RecordHash(entry))
}
