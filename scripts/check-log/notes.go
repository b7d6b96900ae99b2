package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// head is what a checkpoint says.
type head struct {
	size int64
	root tlog.Hash
}

// openCheckpoint verifies a signed checkpoint. Every signature line must be by a key that was given: a line that nobody
// can check could hide damage. When all is set, each witness must have signed.
func openCheckpoint(msg []byte, k *keys, all bool) (*head, error) {
	verifiers := append(append([]note.Verifier{k.log}, k.witnesses...), k.known...)
	n, err := note.Open(msg, note.VerifierList(verifiers...))
	if err != nil {
		return nil, err
	}
	if len(n.UnverifiedSigs) > 0 {
		s := n.UnverifiedSigs[0]
		return nil, fmt.Errorf("a signature by a key that was not given: %s %08x", s.Name, s.Hash)
	}
	required := []note.Verifier{k.log}
	if all {
		required = append(required, k.witnesses...)
	}
	for _, v := range required {
		if !signed(n, v) {
			return nil, fmt.Errorf("not signed by %s %08x", v.Name(), v.KeyHash())
		}
	}
	// What is read may be written in ways that mean the same: base64 with unused bits set, a line twice.
	var b strings.Builder
	b.WriteString(n.Text + "\n")
	for _, s := range n.Sigs {
		raw, err := base64.StdEncoding.DecodeString(s.Base64)
		if err != nil {
			return nil, err
		}
		b.WriteString("— " + s.Name + " " + base64.StdEncoding.EncodeToString(raw) + "\n")
	}
	if b.String() != string(msg) {
		return nil, errNoncanonical
	}
	return parseCheckpoint(n.Text, k.log.Name())
}

func signed(n *note.Note, v note.Verifier) bool {
	for _, s := range n.Sigs {
		if s.Name == v.Name() && s.Hash == v.KeyHash() {
			return true
		}
	}
	return false
}

func parseCheckpoint(text, origin string) (*head, error) {
	lines := strings.Split(text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return nil, errors.New("a checkpoint has three lines")
	}
	if lines[0] != origin {
		return nil, fmt.Errorf("the origin is %q, and the key belongs to %q", lines[0], origin)
	}
	size, err := parseNumber(lines[1])
	if err != nil {
		return nil, fmt.Errorf("the size: %w", err)
	}
	root, err := parseHash(lines[2])
	if err != nil {
		return nil, fmt.Errorf("the root: %w", err)
	}
	return &head{size, root}, nil
}

func parseNumber(s string) (int64, error) {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 0 || strconv.FormatInt(n, 10) != s {
		return 0, fmt.Errorf("%q is not a number in its one form", s)
	}
	return n, nil
}

func parseBase64(s string) ([]byte, error) {
	b, err := base64.StdEncoding.DecodeString(s)
	if err != nil || base64.StdEncoding.EncodeToString(b) != s {
		return nil, fmt.Errorf("%q is not base64 in its one form", s)
	}
	return b, nil
}

func parseHash(s string) (tlog.Hash, error) {
	var h tlog.Hash
	b, err := parseBase64(s)
	if err == nil && len(b) != len(h) {
		err = fmt.Errorf("%q has %d bytes, not %d", s, len(b), len(h))
	}
	copy(h[:], b)
	return h, err
}

// cosigner verifies cosignatures of version 1 (C2SP tlog-cosignature), which the note package does not know.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

const algCosignature = 4

func newCosigner(vkey string) (note.Verifier, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, errors.New("a verifier key reads name+id+key")
	}
	key, err := parseBase64(parts[2])
	if err != nil {
		return nil, err
	}
	if len(key) != 1+ed25519.PublicKeySize || key[0] != algCosignature {
		return nil, errors.New("not the key of a witness")
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	hash := binary.BigEndian.Uint32(sum[:])
	if parts[1] != fmt.Sprintf("%08x", hash) {
		return nil, fmt.Errorf("the id is %08x", hash)
	}
	return &cosigner{parts[0], hash, ed25519.PublicKey(key[1:])}, nil
}

func (c *cosigner) Name() string    { return c.name }
func (c *cosigner) KeyHash() uint32 { return c.hash }

func (c *cosigner) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	time := binary.BigEndian.Uint64(sig)
	if time > math.MaxInt64 {
		return false
	}
	return ed25519.Verify(c.key, []byte(fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, msg)), sig[8:])
}
