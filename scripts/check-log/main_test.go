package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// The published key of tests whose private half is published, too.
const (
	testSigner = "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg"
	testKey    = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"
)

// The published key of a witness, with a published cosignature.
const publishedWitness = "witness.example.org+b8a2cf20+BFLN3yikSfFkVAJtrnh/CiY3Zozkoy7clp+P7XB28qUN"

// sample is a copy of a log to be damaged and mended again.
type sample struct {
	t         *testing.T
	folder    string
	vkey      string
	witnesses []string
	known     []string
	signer    note.Signer // nil where the private key is not at hand
	saved     map[string][]byte
	added     []string
}

// newSample copies the log that scripts/check-log/test names.
func newSample(t *testing.T) *sample {
	from := os.Getenv("CHECK_LOG_FOLDER")
	if from == "" {
		t.Skip("CHECK_LOG_FOLDER names no log")
	}
	s := &sample{t: t, folder: filepath.Join(t.TempDir(), "log"), saved: map[string][]byte{}}
	s.witnesses = strings.Fields(os.Getenv("CHECK_LOG_WITNESSES"))
	s.vkey = strings.TrimSuffix(string(read(t, filepath.Join(from, "log.vkey"))), "\n")
	if key, err := os.ReadFile(strings.TrimRight(from, "/") + ".private/log.key"); err == nil {
		if s.signer, err = note.NewSigner(strings.TrimSpace(string(key))); err != nil {
			t.Fatal(err)
		}
	}
	files, err := listFiles(from)
	if err != nil {
		t.Fatal(err)
	}
	for name := range files.left {
		put(t, filepath.Join(s.folder, name), read(t, filepath.Join(from, name)))
	}
	s.accepted("the log itself")
	return s
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func put(t *testing.T, file string, b []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b, 0o644); err != nil {
		t.Fatal(err)
	}
}

func (s *sample) read(name string) []byte {
	s.t.Helper()
	return append([]byte(nil), read(s.t, filepath.Join(s.folder, name))...)
}

func (s *sample) keep(name string) {
	if _, ok := s.saved[name]; ok {
		return
	}
	if b, err := os.ReadFile(filepath.Join(s.folder, name)); err == nil {
		s.saved[name] = b
	} else {
		s.added = append(s.added, name)
	}
}

func (s *sample) write(name string, b []byte) {
	s.t.Helper()
	s.keep(name)
	put(s.t, filepath.Join(s.folder, name), b)
}

func (s *sample) remove(name string) {
	s.t.Helper()
	s.keep(name)
	if err := os.Remove(filepath.Join(s.folder, name)); err != nil {
		s.t.Fatal(err)
	}
}

func (s *sample) check(proofs ...string) error {
	_, err := run(s.folder, s.vkey, s.witnesses, s.known, proofs)
	return err
}

func (s *sample) accepted(what string) {
	s.t.Helper()
	if err := s.check(); err != nil {
		s.t.Fatalf("%s is refused: %v", what, err)
	}
}

// refused checks that the damage is seen and named with the words, then mends it.
func (s *sample) refused(what, words string) {
	s.t.Helper()
	if err := s.check(); err == nil {
		s.t.Errorf("%s: not seen", what)
	} else if !strings.Contains(err.Error(), words) {
		s.t.Errorf("%s: seen as %q, without %q", what, err, words)
	}
	for name, b := range s.saved {
		put(s.t, filepath.Join(s.folder, name), b)
	}
	for _, name := range s.added {
		if err := os.RemoveAll(filepath.Join(s.folder, name)); err != nil {
			s.t.Fatal(err)
		}
	}
	s.saved, s.added = map[string][]byte{}, nil
}

func (s *sample) log() *rebuilt {
	s.t.Helper()
	k, err := readKeys(s.vkey, s.witnesses, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	log, err := checkFolder(s.folder, k)
	if err != nil {
		s.t.Fatal(err)
	}
	return log
}

func (s *sample) names() []string {
	s.t.Helper()
	files, err := listFiles(s.folder)
	if err != nil {
		s.t.Fatal(err)
	}
	return files.sorted()
}

// width is how many entries or hashes the last tile of a level has that holds a position.
func width(log *rebuilt, level int, position int64) int {
	in := int64(len(log.levels[level]))
	if left := in - position/tileWidth*tileWidth; left < tileWidth {
		return int(left)
	}
	return tileWidth
}

func bundle(entries [][]byte) []byte {
	var b []byte
	for _, e := range entries {
		b = append(b, byte(len(e)>>8), byte(len(e)))
		b = append(b, e...)
	}
	return b
}

func TestForgedEntryWithItsForgedHash(t *testing.T) {
	s := newSample(t)
	log := s.log()
	for _, i := range below(log.head.size, 0, log.head.size/2, log.head.size-1) {
		w := width(log, 0, i)
		from := i / tileWidth * tileWidth
		entries := append([][]byte(nil), log.entries[from:from+int64(w)]...)
		forged := append([]byte(nil), entries[i-from]...)
		forged = append(forged[:len(forged)/2], append([]byte("!"), forged[len(forged)/2:]...)...)
		entries[i-from] = forged
		s.write(tilePath(-1, i/tileWidth, w), bundle(entries))
		s.refused(fmt.Sprintf("entry %d forged", i), "root")

		tile := s.read(tilePath(0, i/tileWidth, w))
		hash := tlog.RecordHash(forged)
		copy(tile[(i-from)*tlog.HashSize:], hash[:])
		s.write(tilePath(0, i/tileWidth, w), tile)
		s.refused(fmt.Sprintf("leaf hash %d forged", i), tilePath(0, i/tileWidth, w))

		s.write(tilePath(-1, i/tileWidth, w), bundle(entries))
		s.write(tilePath(0, i/tileWidth, w), tile)
		s.refused(fmt.Sprintf("entry and leaf hash %d forged", i), "root")

		// With every tile above it forged as well, only the signature tells.
		k := *log
		k.entries = append([][]byte(nil), log.entries...)
		k.entries[i] = forged
		hashes := append([]tlog.Hash(nil), log.levels[0]...)
		hashes[i] = hash
		for level, n := 0, i; level < len(log.levels); level++ {
			w := width(log, level, n)
			from := n / tileWidth * tileWidth
			s.write(tilePath(level, n/tileWidth, w), concat(hashes[from:from+int64(w)]))
			if w < tileWidth {
				break
			}
			above := append([]tlog.Hash(nil), log.levels[level+1]...)
			above[n/tileWidth] = treeRoot(hashes[from : from+int64(w)])
			hashes, n = above, n/tileWidth
		}
		s.write(tilePath(-1, i/tileWidth, w), bundle(entries))
		s.refused(fmt.Sprintf("entry %d forged with all hashes above it", i), "root")
	}
}

func TestWrongCheckpoint(t *testing.T) {
	s := newSample(t)
	log := s.log()
	text := func(size int64, root tlog.Hash) string {
		return fmt.Sprintf("%s\n%d\n%v\n", strings.SplitN(s.vkey, "+", 2)[0], size, root)
	}
	wrong := tlog.RecordHash([]byte("wrong"))
	old := string(s.read("checkpoint"))
	s.write("checkpoint", []byte(strings.Replace(old, log.head.root.String(), wrong.String(), 1)))
	s.refused("another root under the old signature", "signature")
	s.write("checkpoint", []byte(strings.Replace(old, fmt.Sprintf("\n%d\n", log.head.size), fmt.Sprintf("\n%d\n", log.head.size+1), 1)))
	s.refused("another size under the old signature", "signature")
	for i := 0; i < len(old); i++ {
		s.write("checkpoint", []byte(old[:i]+old[i+1:]))
		s.refused(fmt.Sprintf("the checkpoint without its byte %d", i), "")
	}
	s.write("checkpoint", []byte(old+strings.SplitAfter(old, "\n\n")[1]))
	s.refused("signature lines twice", "form")
	s.witnesses = append(s.witnesses, publishedWitness)
	s.refused("a witness that did not sign", "not signed by witness.example.org")
	s.witnesses = s.witnesses[:len(s.witnesses)-1]
	stranger := base64.StdEncoding.EncodeToString(make([]byte, 68))
	s.write("checkpoint", []byte(old+"— stranger.example "+stranger+"\n"))
	s.refused("a signature that nobody can check", "not given")
	if s.signer == nil {
		t.Log("no private key beside the log: wrong checkpoints with a good signature are left out")
		return
	}
	// What is signed here has no cosignatures, while the kept checkpoints may have.
	s.witnesses, s.known = nil, s.witnesses
	sign := func(text string) []byte {
		msg, err := note.Sign(&note.Note{Text: text}, s.signer)
		if err != nil {
			t.Fatal(err)
		}
		return msg
	}
	s.write("checkpoint", sign(text(log.head.size, wrong)))
	s.refused("another root, signed by the log", "root")
	s.write("checkpoint", sign(text(log.head.size+1, log.head.root)))
	s.refused("a greater size, signed by the log", "")
	s.write("checkpoint", sign(text(log.head.size-1, log.root(log.head.size-1))))
	s.refused("an older size, signed by the log", "")
	s.write("checkpoint", sign(text(log.head.size, log.head.root)+"extension\n"))
	s.refused("a fourth line, signed by the log", "three lines")
	s.write("checkpoint", sign(strings.Replace(text(log.head.size, log.head.root), "\n", "/other\n", 1)))
	s.refused("another origin, signed by the log", "origin")
	s.write("checkpoints/"+strconv.FormatInt(log.head.size-1, 10), sign(text(log.head.size-1, wrong)))
	s.refused("an older checkpoint of another past, signed by the log", "root")
	s.write("checkpoints/"+strconv.FormatInt(log.head.size+1, 10), sign(text(log.head.size+1, wrong)))
	s.refused("a later checkpoint that the log signed and lost", "lost")
	s.write("checkpoints/0"+strconv.FormatInt(log.head.size, 10), sign(text(log.head.size, log.head.root)))
	s.refused("a checkpoint under another number", "number")
	s.write("checkpoints/0", sign(text(log.head.size, log.head.root)))
	s.refused("a checkpoint under the number of another", "size")
}

func TestTruncatedLog(t *testing.T) {
	s := newSample(t)
	log := s.log()
	last := log.head.size - 1
	w := width(log, 0, last)
	from := last / tileWidth * tileWidth
	name := tilePath(-1, last/tileWidth, w)
	s.remove(name)
	s.refused("the last bundle removed", name)
	s.remove(tilePath(0, last/tileWidth, w))
	s.refused("the last tile removed", tilePath(0, last/tileWidth, w))
	s.write(name, bundle(log.entries[from:last]))
	s.refused("the last entry cut off", name)
	s.write(name, s.read(name)[:len(s.read(name))-1])
	s.refused("the last byte cut off", name)
	s.write(name, nil)
	s.refused("the last bundle emptied", name)
	s.write(name, append(s.read(name), 0, 0))
	s.refused("an entry too many", name)
	s.remove("checkpoint")
	s.refused("the checkpoint removed", "checkpoint")
	s.remove("log.vkey")
	s.refused("the key removed", "log.vkey")
	// The whole of the end, as an older copy would lack it.
	s.remove(name)
	s.remove(tilePath(0, last/tileWidth, w))
	if w > 1 {
		s.write(tilePath(-1, last/tileWidth, w-1), bundle(log.entries[from:last]))
		s.write(tilePath(0, last/tileWidth, w-1), concat(log.levels[0][from:last]))
	}
	s.refused("an older copy under the checkpoint", name)
}

func TestFilesThatDoNotBelongThere(t *testing.T) {
	s := newSample(t)
	log := s.log()
	for name, words := range map[string]string{
		".checkpoint.new":             "hidden",
		"tile/.x":                     "hidden",
		"tile/0/.000.new":             "hidden",
		"log.key":                     "no file of a log",
		"checkpoint.1":                "no file of a log",
		"checkpoints/x":               "number",
		"checkpoints/1.old":           "number",
		"tile/0/x000/000":             "no file of a log",
		"tile/00/000":                 "no file of a log",
		"tile/8/0/000":                "no file of a log",
		"tile/data/000":               "no file of a log",
		"tile/entries/000.gz":         "no file of a log",
		"tile/0/000.p/0":              "no file of a log",
		"tile/0/000.p/256":            "no file of a log",
		"tile/0/000.p/01":             "no file of a log",
		"tile/0/999":                  "beyond",
		"tile/0/999.p/1":              "beyond",
		"tile/9/000.p/1":              "beyond",
		"tile/entries/999.p/3":        "beyond",
		"tile/entries/x999/x999/999":  "beyond",
		"tile/63/000":                 "beyond",
		"some/other/file":             "no file of a log",
		"tile/entries/data/000.p/255": "no file of a log",
	} {
		s.write(name, []byte("x"))
		s.refused(name, words)
	}
	link := filepath.Join(s.folder, "tile", "link")
	if err := os.Symlink(s.folder, link); err != nil {
		t.Fatal(err)
	}
	s.refused("a link", "not a file")
	if err := os.Remove(link); err != nil {
		t.Fatal(err)
	}
	// A partial tile of an earlier size may stay, and must be how the present one begins.
	in := len(log.levels[0])
	if in > tileWidth {
		in = tileWidth
	}
	if in > 1 {
		s.write(tilePath(0, 0, in-1), concat(log.levels[0][:in-1]))
		s.write(tilePath(-1, 0, in-1), bundle(log.entries[:in-1]))
		s.accepted("an earlier partial tile")
		wrong := concat(log.levels[0][:in-1])
		wrong[len(wrong)-1] ^= 1
		s.write(tilePath(0, 0, in-1), wrong)
		s.refused("an earlier partial tile of other hashes", tilePath(0, 0, in-1))
	}
	s.accepted("the mended log")
}

func TestFlippedBitInEveryFile(t *testing.T) {
	s := newSample(t)
	rounds := 3
	if n, err := strconv.Atoi(os.Getenv("CHECK_LOG_ROUNDS")); err == nil {
		rounds = n
	}
	random := rand.New(rand.NewSource(20251106))
	count := 0
	for round := 0; round < rounds; round++ {
		for _, name := range s.names() {
			b := s.read(name)
			bit := random.Intn(8 * len(b))
			b[bit/8] ^= 1 << (bit % 8)
			s.write(name, b)
			s.refused(fmt.Sprintf("bit %d of %s flipped", bit, name), "")
			count++
		}
	}
	t.Logf("%d bits flipped, %d rounds over every file", count, rounds)
}

func TestProofFiles(t *testing.T) {
	s := newSample(t)
	log := s.log()
	reader := tlog.TileHashReader(tlog.Tree{N: log.head.size, Hash: log.head.root}, log)
	file := filepath.Join(t.TempDir(), "proof")
	random := rand.New(rand.NewSource(5))
	flips := 0
	for _, i := range below(log.head.size, 0, log.head.size/2, log.head.size-1) {
		p, err := tlog.ProveRecord(log.head.size, i, reader)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		fmt.Fprintf(&b, "c2sp.org/tlog-proof@v1\nextra %s\nindex %d\n", base64.StdEncoding.EncodeToString(log.entries[i]), i)
		for _, h := range p {
			fmt.Fprintf(&b, "%v\n", h)
		}
		b.WriteString("\n")
		b.Write(s.read("checkpoint"))
		alone := func(proof []byte) error {
			put(t, file, proof)
			_, err := run("", s.vkey, s.witnesses, nil, []string{file})
			return err
		}
		if err := alone(b.Bytes()); err != nil {
			t.Fatal(err)
		}
		if err := s.check(file); err != nil {
			t.Fatal(err)
		}
		for at := 0; at < b.Len(); at++ {
			bit := 8*at + random.Intn(8)
			flipped := append([]byte(nil), b.Bytes()...)
			flipped[bit/8] ^= 1 << (bit % 8)
			if alone(flipped) == nil {
				t.Errorf("the proof of %d: bit %d flipped, and not seen", i, bit)
			}
			flips++
		}
		put(t, file, []byte(strings.Replace(b.String(), "\nextra ", "\nextra AAAA", 1)))
		if err := s.check(file); err == nil || !strings.Contains(err.Error(), "another entry") {
			t.Errorf("a proof with another entry than that of the folder: %v", err)
		}
		for _, j := range []string{"9223372036854775807", fmt.Sprint(i + 1), fmt.Sprint(log.head.size)} {
			wrong := strings.Replace(b.String(), fmt.Sprintf("\nindex %d\n", i), "\nindex "+j+"\n", 1)
			if alone([]byte(wrong)) == nil {
				t.Errorf("the proof of %d passes for %s", i, j)
			}
		}
	}
	t.Logf("%d bits flipped", flips)
}

// TestPublishedCosignature checks the verifier of cosignatures against a published one.
func TestPublishedCosignature(t *testing.T) {
	v, err := newCosigner(publishedWitness)
	if err != nil {
		t.Fatal(err)
	}
	text := "rome2026h1.example.org\n300\nlCkHUpkmVBEms2r2T1K6Og69+wUuuN3MIEW1/ezu2v0=\n"
	line := "— witness.example.org uKLPIAAAAABpVGeAhm2bOvKc3LaB9PFN1ruG19Y5yqslmcAAbhftnn1Zznmo0LXFZq4LGvqKqLX8jWlwLKasxEGTLIqAVusneCBmBw==\n"
	n, err := note.Open([]byte(text+"\n"+line), note.VerifierList(v))
	if err != nil || len(n.Sigs) != 1 {
		t.Fatal(n, err)
	}
	for _, wrong := range []string{"", "a", "a+b", "witness.example.org+b8a2cf21+BFLN3yikSfFkVAJtrnh/CiY3Zozkoy7clp+P7XB28qUN", testKey} {
		if _, err := newCosigner(wrong); err == nil {
			t.Errorf("%q is taken for the key of a witness", wrong)
		}
	}
}

// TestEmptyLog checks a log without entries, of which only the head is there.
func TestEmptyLog(t *testing.T) {
	signer, err := note.NewSigner(testSigner)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	sign := func(root tlog.Hash) {
		msg, err := note.Sign(&note.Note{Text: "example.com/log/testdata\n0\n" + root.String() + "\n"}, signer)
		if err != nil {
			t.Fatal(err)
		}
		put(t, filepath.Join(folder, "checkpoint"), msg)
	}
	put(t, filepath.Join(folder, "log.vkey"), []byte(testKey+"\n"))
	sign(emptyRoot)
	if _, err := run(folder, testKey, nil, nil, nil); err != nil {
		t.Error(err)
	}
	put(t, filepath.Join(folder, "tile/0/000.p/1"), make([]byte, 32))
	if _, err := run(folder, testKey, nil, nil, nil); err == nil {
		t.Error("a tile of an empty log is not seen")
	}
	if err := os.RemoveAll(filepath.Join(folder, "tile")); err != nil {
		t.Fatal(err)
	}
	sign(tlog.Hash{})
	if _, err := run(folder, testKey, nil, nil, nil); err == nil {
		t.Error("another root of an empty log is not seen")
	}
}

// TestLogOfAnotherImplementation checks the log that transparency-dev/tessera publishes for tests, where it is at hand.
func TestLogOfAnotherImplementation(t *testing.T) {
	data := os.Getenv("SULH_EVAL_DATA")
	if data == "" {
		t.Skip("SULH_EVAL_DATA is not set")
	}
	from := filepath.Join(data, "tessera-log")
	files, err := listFiles(from)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for name := range files.left {
		// Our layout has the earlier checkpoints in a folder of their own.
		put(t, filepath.Join(folder, strings.Replace(name, "checkpoint.", "checkpoints/", 1)), read(t, filepath.Join(from, name)))
	}
	put(t, filepath.Join(folder, "log.vkey"), []byte(testKey+"\n"))
	summary, err := run(folder, testKey, nil, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(summary, "16 checkpoints kept, 28 earlier tiles") {
		t.Error(summary)
	}
}
