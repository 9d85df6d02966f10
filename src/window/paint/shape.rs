//! Shapes by their signed distance in pixels: negative inside.

/// A circle.
pub fn circle(cx: f32, cy: f32, r: f32) -> impl Fn(f32, f32) -> f32 {
    move |x, y| (x - cx).hypot(y - cy) - r
}

/// A box from its corners, with rounded corners.
pub fn block(left: f32, top: f32, right: f32, bottom: f32, round: f32) -> impl Fn(f32, f32) -> f32 {
    let (cx, cy) = (f32::midpoint(left, right), f32::midpoint(top, bottom));
    let (hx, hy) = ((right - left) / 2.0 - round, (bottom - top) / 2.0 - round);
    move |x, y| {
        let (dx, dy) = ((x - cx).abs() - hx, (y - cy).abs() - hy);
        dx.max(0.0).hypot(dy.max(0.0)) + dx.max(dy).min(0.0) - round
    }
}

/// A line with round ends, of no width.
pub fn segment(ax: f32, ay: f32, bx: f32, by: f32) -> impl Fn(f32, f32) -> f32 {
    move |x, y| {
        let (dx, dy) = (bx - ax, by - ay);
        let length = dx * dx + dy * dy;
        let t = if length > 0.0 { (((x - ax) * dx + (y - ay) * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
        (x - ax - t * dx).hypot(y - ay - t * dy)
    }
}

/// A closed polygon.
pub fn polygon(points: Vec<(f32, f32)>) -> impl Fn(f32, f32) -> f32 {
    move |x, y| {
        let mut distance = f32::MAX;
        let mut inside = false;
        for (i, &(ax, ay)) in points.iter().enumerate() {
            let (bx, by) = points[(i + 1) % points.len()];
            distance = distance.min(segment(ax, ay, bx, by)(x, y));
            if (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax {
                inside = !inside;
            }
        }
        if inside { -distance } else { distance }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_negative_inside_and_grow_outward() {
        let square = polygon(vec![(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]);
        assert!((square(5.0, 5.0) + 5.0).abs() < 1e-4);
        assert!((square(13.0, 14.0) - 5.0).abs() < 1e-4);
        assert!((block(0.0, 0.0, 10.0, 10.0, 0.0)(5.0, 5.0) + 5.0).abs() < 1e-4);
        assert!((circle(0.0, 0.0, 3.0)(4.0, 0.0) - 1.0).abs() < 1e-4);
    }
}
