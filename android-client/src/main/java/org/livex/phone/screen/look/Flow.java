package org.livex.phone.screen.look;

import android.content.Context;
import android.view.View;
import android.view.ViewGroup;

/** Puts its children in a row, and in as many more rows as they need; from the right in languages that are read so. */
public final class Flow extends ViewGroup {
    private final int gapAcross;
    private final int gapDown;
    private boolean isSpread;

    public Flow(Context context, int gapAcross, int gapDown) {
        super(context);
        this.gapAcross = gapAcross;
        this.gapDown = gapDown;
    }

    /** The last of several in a row stands at the row's end, and so does the last of all that has a row of its own. */
    public void spread() {
        isSpread = true;
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        int room = MeasureSpec.getMode(widthSpec) == MeasureSpec.UNSPECIFIED
                ? Integer.MAX_VALUE
                : MeasureSpec.getSize(widthSpec) - getPaddingLeft() - getPaddingRight();
        int widest = 0;
        int height = 0;
        for (int from = 0; from < getChildCount(); ) {
            Row row = measureRow(from, room);
            widest = Math.max(widest, row.width);
            height += row.height + (height > 0 && row.height > 0 ? gapDown : 0);
            from = row.end;
        }
        setMeasuredDimension(
                resolveSize(widest + getPaddingLeft() + getPaddingRight(), widthSpec),
                resolveSize(height + getPaddingTop() + getPaddingBottom(), heightSpec));
    }

    @Override
    protected void onLayout(boolean changed, int left, int top, int right, int bottom) {
        int room = right - left - getPaddingLeft() - getPaddingRight();
        int y = getPaddingTop();
        for (int from = 0; from < getChildCount(); ) {
            Row row = measureRow(from, room);
            layoutRow(from, row, right - left, y);
            y += row.height > 0 ? row.height + gapDown : 0;
            from = row.end;
        }
    }

    private void layoutRow(int from, Row row, int width, int y) {
        int x = 0;
        for (int i = from; i < row.end; i++) {
            View child = getChildAt(i);
            if (child.getVisibility() == GONE) {
                continue;
            }
            int childWidth = child.getMeasuredWidth();
            boolean isLast =
                    isSpread && x + childWidth == row.width && (x > 0 || (from > 0 && row.end == getChildCount()));
            int start = isLast ? width - getPaddingEnd() - childWidth : getPaddingStart() + x;
            int childLeft = getLayoutDirection() == LAYOUT_DIRECTION_RTL ? width - start - childWidth : start;
            int childTop = y + (row.height - child.getMeasuredHeight()) / 2;
            child.layout(childLeft, childTop, childLeft + childWidth, childTop + child.getMeasuredHeight());
            x += childWidth + gapAcross;
        }
    }

    /** The children from this one on that find room beside each other. At least one. */
    private Row measureRow(int from, int room) {
        Row row = new Row(from);
        for (int i = from; i < getChildCount(); i++) {
            View child = getChildAt(i);
            if (child.getVisibility() != GONE) {
                LayoutParams wanted = child.getLayoutParams();
                int width = room == Integer.MAX_VALUE
                        ? MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED)
                        : getChildMeasureSpec(MeasureSpec.makeMeasureSpec(room, MeasureSpec.AT_MOST), 0, wanted.width);
                int height = MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED);
                child.measure(width, getChildMeasureSpec(height, 0, wanted.height));
                int more = (row.width > 0 ? gapAcross : 0) + child.getMeasuredWidth();
                if (row.width > 0 && row.width + more > room) {
                    return row;
                }
                row.width += more;
                row.height = Math.max(row.height, child.getMeasuredHeight());
            }
            row.end = i + 1;
        }
        return row;
    }

    @Override
    protected LayoutParams generateDefaultLayoutParams() {
        return new LayoutParams(LayoutParams.WRAP_CONTENT, LayoutParams.WRAP_CONTENT);
    }

    private static final class Row {
        private int end;
        private int width;
        private int height;

        Row(int from) {
            end = from;
        }
    }
}
