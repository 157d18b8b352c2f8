package org.livex.basemap;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A directory of a PMTiles file: which tiles are where, in the order of their ids. */
final class TileDirectory {
    private final long[] ids;
    private final long[] runs;
    private final long[] lengths;
    private final long[] offsets;

    private TileDirectory(int size) {
        this.ids = new long[size];
        this.runs = new long[size];
        this.lengths = new long[size];
        this.offsets = new long[size];
    }

    static TileDirectory read(byte[] bytes) throws IOException {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        long size = number(from);
        // Each entry has four numbers of a byte at least.
        if (size < 0 || size > bytes.length / 4) {
            throw damaged();
        }
        TileDirectory read = new TileDirectory((int) size);
        long id = 0;
        for (int i = 0; i < size; i++) {
            long step = number(from);
            if (step < 0 || (i > 0 && step == 0) || id > Long.MAX_VALUE - step) {
                throw damaged();
            }
            id += step;
            read.ids[i] = id;
        }
        fill(read.runs, from);
        fill(read.lengths, from);
        fill(read.offsets, from);
        for (int i = 0; i < size; i++) {
            // Nought is: right behind the one before.
            read.offsets[i] = read.offsets[i] > 0 || i == 0 ? read.offsets[i] - 1 : read.end(i - 1);
        }
        return read;
    }

    private static void fill(long[] column, ByteBuffer from) throws IOException {
        for (int i = 0; i < column.length; i++) {
            column[i] = number(from);
        }
    }

    private static long number(ByteBuffer from) throws IOException {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE && from.hasRemaining(); shift += 7) {
            byte next = from.get();
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw damaged();
    }

    private static IOException damaged() {
        return new IOException("a directory that is none");
    }

    /** The zooms one after the other; within a zoom along a Hilbert curve, rows from the north. */
    static long idOf(int zoom, int column, int row) {
        long id = firstOf(zoom);
        int x = column;
        int y = row;
        for (int side = (1 << zoom) >> 1; side > 0; side >>= 1) {
            int right = (x & side) > 0 ? 1 : 0;
            int below = (y & side) > 0 ? 1 : 0;
            id += (long) side * side * ((3 * right) ^ below);
            if (below == 0) {
                if (right == 1) {
                    x = side - 1 - (x & (side - 1));
                    y = side - 1 - (y & (side - 1));
                }
                int turned = x;
                x = y;
                y = turned;
            }
        }
        return id;
    }

    static int zoomOf(long id) {
        int zoom = 0;
        while (zoom < About.DEEPEST && firstOf(zoom + 1) <= id) {
            zoom++;
        }
        return zoom;
    }

    private static long firstOf(int zoom) {
        return ((1L << (2 * zoom)) - 1) / 3;
    }

    boolean isEmpty() {
        return ids.length == 0;
    }

    int size() {
        return ids.length;
    }

    /** The entry that has it or whose leaf may have it; below nought where none does. */
    int find(long id) {
        int from = 0;
        int to = ids.length - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            if (ids[middle] <= id) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return to >= 0 && (isLeaf(to) || id - ids[to] < runs[to]) ? to : -1;
    }

    boolean isLeaf(int entry) {
        return runs[entry] == 0;
    }

    long firstId(int entry) {
        return ids[entry];
    }

    long lastId(int entry) {
        return ids[entry] + runs[entry] - 1;
    }

    long length(int entry) {
        return lengths[entry];
    }

    long offset(int entry) {
        return offsets[entry];
    }

    private long end(int entry) {
        return offsets[entry] + lengths[entry];
    }
}
