// Check-log checks the folder of a transparency log in the layout of C2SP tlog-tiles against the log's key, with nothing
// but the entries, the key and the code of Go's checksum database. It shares no line with the program that wrote the log.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

// keys holds whose signatures may stand under a checkpoint, and whose must.
type keys struct {
	log       note.Verifier
	logText   string
	witnesses []note.Verifier // each must have signed
	known     []note.Verifier // each may have signed
}

type texts []string

func (t *texts) String() string     { return strings.Join(*t, " ") }
func (t *texts) Set(s string) error { *t = append(*t, s); return nil }

func main() {
	var witnesses, known, proofs texts
	folder := flag.String("folder", "", "the `folder` of the log")
	vkey := flag.String("vkey", "", "the log's verifier `key`")
	flag.Var(&witnesses, "witness", "verifier `key` of a witness that must have cosigned the checkpoint; may be repeated")
	flag.Var(&known, "known", "verifier `key` of a witness that may have cosigned a checkpoint; may be repeated")
	flag.Var(&proofs, "proof", "a tlog-proof `file` to check, against the folder, too, when one is given; may be repeated")
	flag.Parse()
	if flag.NArg() > 0 || *vkey == "" || *folder == "" && len(proofs) == 0 {
		fmt.Fprintln(os.Stderr, "usage: check-log -folder DIR -vkey KEY [-witness KEY]... [-known KEY]... [-proof FILE]...")
		os.Exit(2)
	}
	summary, err := run(*folder, *vkey, witnesses, known, proofs)
	if err != nil {
		fmt.Fprintln(os.Stderr, "check-log:", err)
		os.Exit(1)
	}
	fmt.Println(summary)
}

func run(folder, vkey string, witnesses, known, proofs []string) (string, error) {
	k, err := readKeys(vkey, witnesses, known)
	if err != nil {
		return "", err
	}
	var parts []string
	var log *rebuilt
	if folder != "" {
		if log, err = checkFolder(folder, k); err != nil {
			return "", fmt.Errorf("%s: %w", folder, err)
		}
		parts = append(parts, log.summary)
	}
	for _, file := range proofs {
		if err := checkProof(file, k, log); err != nil {
			return "", fmt.Errorf("%s: %w", file, err)
		}
	}
	if len(proofs) > 0 {
		parts = append(parts, fmt.Sprintf("%d proof files verify", len(proofs)))
	}
	return "ok: " + strings.Join(parts, "; "), nil
}

func readKeys(vkey string, witnesses, known []string) (*keys, error) {
	k := &keys{logText: vkey}
	var err error
	if k.log, err = note.NewVerifier(vkey); err != nil {
		return nil, fmt.Errorf("the log's key %q: %w", vkey, err)
	}
	for _, text := range witnesses {
		v, err := newCosigner(text)
		if err != nil {
			return nil, fmt.Errorf("the witness's key %q: %w", text, err)
		}
		k.witnesses = append(k.witnesses, v)
	}
	for _, text := range known {
		v, err := newCosigner(text)
		if err != nil {
			return nil, fmt.Errorf("the witness's key %q: %w", text, err)
		}
		k.known = append(k.known, v)
	}
	return k, nil
}

var errNoncanonical = errors.New("not the one form in which it would be written")
