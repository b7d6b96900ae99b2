package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sort"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

const (
	tileHeight = 8
	tileWidth  = 1 << tileHeight
)

// rebuilt is a log made anew from its entries. The tiles of the folder had no part in it.
type rebuilt struct {
	folder  string
	entries [][]byte
	// levels[l][i] is the root over the entries from i*256^l to before (i+1)*256^l, for each that is complete.
	levels  [][]tlog.Hash
	head    *head
	summary string
}

// checkFolder rebuilds the log, compares every file of the folder with it, and leaves no file out.
func checkFolder(folder string, k *keys) (*rebuilt, error) {
	files, err := listFiles(folder)
	if err != nil {
		return nil, err
	}
	msg, err := files.take(folder, "checkpoint")
	if err != nil {
		return nil, err
	}
	log := &rebuilt{folder: folder}
	if log.head, err = openCheckpoint(msg, k, true); err != nil {
		return nil, fmt.Errorf("checkpoint: %w", err)
	}
	vkey, err := files.take(folder, "log.vkey")
	if err != nil {
		return nil, err
	}
	if string(vkey) != k.logText+"\n" {
		return nil, errors.New("log.vkey: not the key that was given")
	}
	if err := log.rebuild(files); err != nil {
		return nil, err
	}
	if root := log.root(log.head.size); root != log.head.root {
		return nil, fmt.Errorf("checkpoint: the root is %v, and the %d entries have %v", log.head.root, log.head.size, root)
	}
	if err := log.checkTiles(files); err != nil {
		return nil, err
	}
	kept, err := log.checkKept(files, k)
	if err != nil {
		return nil, err
	}
	stale, err := log.checkRest(files)
	if err != nil {
		return nil, err
	}
	proofs, err := log.checkProofs(kept)
	if err != nil {
		return nil, err
	}
	log.summary = fmt.Sprintf("%s has %d entries and the root %v; %d files, %d checkpoints kept, %d earlier tiles; %d proofs",
		k.log.Name(), log.head.size, log.head.root, files.count, len(kept), stale, proofs)
	return log, nil
}

// listing is the files that were not accounted for yet.
type listing struct {
	left  map[string]bool
	count int
}

func listFiles(folder string) (*listing, error) {
	files := &listing{left: map[string]bool{}}
	err := filepath.WalkDir(folder, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(folder, file)
		if err != nil {
			return err
		}
		if name != "." && strings.HasPrefix(d.Name(), ".") {
			return fmt.Errorf("%s: hidden; what a writer did not finish", name)
		}
		if d.IsDir() {
			return nil
		}
		if !d.Type().IsRegular() {
			return fmt.Errorf("%s: not a file", name)
		}
		files.left[filepath.ToSlash(name)] = true
		files.count++
		return nil
	})
	return files, err
}

// take reads a file that must be there and accounts for it.
func (f *listing) take(folder, name string) ([]byte, error) {
	if !f.left[name] {
		return nil, fmt.Errorf("%s: missing", name)
	}
	delete(f.left, name)
	return os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
}

// sorted gives the files left, so that of several faults the same one is always told.
func (f *listing) sorted() []string {
	var names []string
	for name := range f.left {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// tilePath is the path in the layout of tlog-tiles, which has no height in it and calls bundles entries.
func tilePath(level int, n int64, width int) string {
	p := tlog.Tile{H: tileHeight, L: level, N: n, W: width}.Path()
	return strings.Replace(strings.Replace(p, "tile/8/", "tile/", 1), "tile/data/", "tile/entries/", 1)
}

func parseTilePath(p string) (tlog.Tile, error) {
	t, err := tlog.ParseTilePath(strings.Replace(strings.Replace(p, "tile/entries/", "tile/data/", 1), "tile/", "tile/8/", 1))
	if err == nil && tilePath(t.L, t.N, t.W) != p {
		err = errNoncanonical
	}
	return t, err
}

// rebuild reads the entries and hashes them up to the highest complete tile.
func (log *rebuilt) rebuild(files *listing) error {
	var hashes []tlog.Hash
	for from := int64(0); from < log.head.size; from += tileWidth {
		width := tileWidth
		if log.head.size-from < tileWidth {
			width = int(log.head.size - from)
		}
		name := tilePath(-1, from/tileWidth, width)
		data, err := files.take(log.folder, name)
		if err != nil {
			return err
		}
		entries, err := parseBundle(data, width)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		for _, e := range entries {
			log.entries = append(log.entries, e)
			hashes = append(hashes, tlog.RecordHash(e))
		}
	}
	for len(hashes) > 0 {
		log.levels = append(log.levels, hashes)
		var above []tlog.Hash
		for i := 0; i+tileWidth <= len(hashes); i += tileWidth {
			above = append(above, treeRoot(hashes[i:i+tileWidth]))
		}
		hashes = above
	}
	return nil
}

func parseBundle(data []byte, width int) ([][]byte, error) {
	var entries [][]byte
	for i := 0; i < width; i++ {
		if len(data) < 2 {
			return nil, fmt.Errorf("ends after %d entries of %d", i, width)
		}
		size := int(binary.BigEndian.Uint16(data))
		if len(data) < 2+size {
			return nil, fmt.Errorf("ends within entry %d of %d", i, width)
		}
		entries = append(entries, data[2:2+size])
		data = data[2+size:]
	}
	if len(data) > 0 {
		return nil, fmt.Errorf("goes on after %d entries", width)
	}
	return entries, nil
}

// treeRoot is MTH of RFC 6962 section 2.1, by its definition.
func treeRoot(hashes []tlog.Hash) tlog.Hash {
	if len(hashes) == 1 {
		return hashes[0]
	}
	k := 1
	for 2*k < len(hashes) {
		k *= 2
	}
	return tlog.NodeHash(treeRoot(hashes[:k]), treeRoot(hashes[k:]))
}

// root is the root at a size up to that of the checkpoint. Complete tiles are not hashed again.
func (log *rebuilt) root(size int64) tlog.Hash {
	if size == 0 {
		// What Go's package calls the hash of an empty tree is another one than that of RFC 6962.
		return emptyRoot
	}
	return log.rangeRoot(0, size)
}

func (log *rebuilt) rangeRoot(lo, hi int64) tlog.Hash {
	for level, count := 0, int64(1); level < len(log.levels); level, count = level+1, count*tileWidth {
		if hi-lo == count {
			return log.levels[level][lo/count]
		}
	}
	k := int64(1)
	for 2*k < hi-lo {
		k *= 2
	}
	return tlog.NodeHash(log.rangeRoot(lo, lo+k), log.rangeRoot(lo+k, hi))
}

// checkTiles compares every tile that a log of this size has with the one made from the entries.
func (log *rebuilt) checkTiles(files *listing) error {
	for level, hashes := range log.levels {
		for from := 0; from < len(hashes); from += tileWidth {
			width := tileWidth
			if len(hashes)-from < tileWidth {
				width = len(hashes) - from
			}
			name := tilePath(level, int64(from/tileWidth), width)
			data, err := files.take(log.folder, name)
			if err != nil {
				return err
			}
			if !bytes.Equal(data, concat(hashes[from:from+width])) {
				return fmt.Errorf("%s: not the hashes of the entries", name)
			}
		}
	}
	return nil
}

func concat(hashes []tlog.Hash) []byte {
	var b []byte
	for _, h := range hashes {
		b = append(b, h[:]...)
	}
	return b
}

// checkKept checks the checkpoints of other sizes, and gives the sizes.
func (log *rebuilt) checkKept(files *listing, k *keys) ([]int64, error) {
	var sizes []int64
	for _, name := range files.sorted() {
		if path.Dir(name) != "checkpoints" {
			continue
		}
		size, err := parseNumber(path.Base(name))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		msg, err := files.take(log.folder, name)
		if err != nil {
			return nil, err
		}
		h, err := openCheckpoint(msg, k, false)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if h.size != size {
			return nil, fmt.Errorf("%s: a checkpoint of size %d", name, h.size)
		}
		if err := log.agrees(h); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		sizes = append(sizes, size)
	}
	return sizes, nil
}

// agrees reports whether a checkpoint is of this log at an earlier moment, or at this one.
func (log *rebuilt) agrees(h *head) error {
	if h.size > log.head.size {
		return fmt.Errorf("of size %d, while the log ends at %d: it has lost entries", h.size, log.head.size)
	}
	if root := log.root(h.size); h.root != root {
		return fmt.Errorf("the root is %v, and the first %d entries have %v", h.root, h.size, root)
	}
	return nil
}

// checkRest accounts for what a log keeps of earlier sizes: partial tiles, each how a present one begins.
func (log *rebuilt) checkRest(files *listing) (int, error) {
	stale := 0
	for _, name := range files.sorted() {
		t, err := parseTilePath(name)
		if err != nil {
			return 0, fmt.Errorf("%s: no file of a log", name)
		}
		level := t.L
		if level < 0 {
			level = 0
		}
		var inLevel int64
		if level < len(log.levels) {
			inLevel = int64(len(log.levels[level]))
		}
		from := t.N * tileWidth
		if from+int64(t.W) > inLevel {
			return 0, fmt.Errorf("%s: beyond the checkpoint", name)
		}
		data, err := files.take(log.folder, name)
		if err != nil {
			return 0, err
		}
		var want []byte
		if t.L < 0 {
			for _, e := range log.entries[from : from+int64(t.W)] {
				want = append(want, byte(len(e)>>8), byte(len(e)))
				want = append(want, e...)
			}
		} else {
			want = concat(log.levels[level][from : from+int64(t.W)])
		}
		if !bytes.Equal(data, want) {
			return 0, fmt.Errorf("%s: not how the present one begins", name)
		}
		stale++
	}
	return stale, nil
}

// ReadTiles and the two methods below let Go's package read the tiles of the folder, as a client would.
func (log *rebuilt) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, t := range tiles {
		b, err := os.ReadFile(filepath.Join(log.folder, filepath.FromSlash(tilePath(t.L, t.N, t.W))))
		if err != nil {
			return nil, err
		}
		data = append(data, b)
	}
	return data, nil
}

func (log *rebuilt) Height() int                                { return tileHeight }
func (log *rebuilt) SaveTiles(tiles []tlog.Tile, data [][]byte) {}

// checkProofs makes proofs of some entries and of some earlier sizes from the tiles, and checks them.
func (log *rebuilt) checkProofs(kept []int64) (int, error) {
	size, count := log.head.size, 0
	if size == 0 {
		return 0, nil
	}
	reader := tlog.TileHashReader(tlog.Tree{N: size, Hash: log.head.root}, log)
	for _, i := range below(size, 0, 1, size/3, size/2, size-2, size-1, 255, 256, 257, 65535, 65536, 65537) {
		p, err := tlog.ProveRecord(size, i, reader)
		if err == nil {
			err = tlog.CheckRecord(p, size, log.head.root, i, tlog.RecordHash(log.entries[i]))
		}
		if err != nil {
			return 0, fmt.Errorf("the proof of entry %d: %w", i, err)
		}
		count++
	}
	for _, m := range below(size+1, append(kept, 1, 2, size/3, size/2, size-1, size, 255, 256, 257, 65535, 65536, 65537)...) {
		if m == 0 {
			continue
		}
		p, err := tlog.ProveTree(size, m, reader)
		if err == nil {
			err = tlog.CheckTree(p, size, log.head.root, m, log.root(m))
		}
		if err != nil {
			return 0, fmt.Errorf("the proof from size %d: %w", m, err)
		}
		count++
	}
	return count, nil
}

// below gives the different numbers from 0 to before a limit.
func below(limit int64, numbers ...int64) []int64 {
	var some []int64
	seen := map[int64]bool{}
	for _, n := range numbers {
		if n >= 0 && n < limit && !seen[n] {
			seen[n] = true
			some = append(some, n)
		}
	}
	return some
}
