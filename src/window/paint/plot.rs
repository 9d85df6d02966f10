//! Curves: lines through points, solid or dashed, on lines of a grid.

use super::{
    Canvas, Picture,
    canvas::{Ink, faded, hex},
    shape,
};

/// A line through points, in pixels of the picture before it is scaled.
#[derive(Clone, Debug)]
pub struct Curve {
    /// Points from left to right.
    pub points: Vec<(f32, f32)>,
    /// Its colour.
    pub ink: Ink,
    /// How thick it is.
    pub thick: f32,
    /// Whether it is dashed.
    pub dashed: bool,
    /// Whether a dot marks its end.
    pub dot: bool,
}

/// Curves over a grid.
#[derive(Clone, Debug, Default)]
pub struct Plot {
    /// Width and height.
    pub size: (f32, f32),
    /// Where the grid begins; what is left of it leaves room for dots at the beginning.
    pub inset: f32,
    /// Heights of the lines of the grid; the last is the axis.
    pub grid: Vec<f32>,
    /// Curves, the lowest first.
    pub curves: Vec<Curve>,
}

/// Length of a dash and of the gap after it.
const DASH: (f32, f32) = (7.0, 5.0);

/// Paints a plot; `scale` is the number of device pixels for one of its own.
pub fn plot(plot: &Plot, scale: f32) -> Picture {
    let (width, height) = plot.size;
    let mut canvas = Canvas::new((width * scale) as usize, (height * scale) as usize);
    for (i, &y) in plot.grid.iter().enumerate() {
        let axis = i + 1 == plot.grid.len();
        let ink = if axis { hex(0x5b4632) } else { faded(hex(0xb89b72), 0.55) };
        line(&mut canvas, ink, 1.0_f32.max(scale), (plot.inset * scale, y * scale), (width * scale, y * scale));
    }
    for curve in &plot.curves {
        draw(&mut canvas, curve, scale);
    }
    canvas.finish((0, 0))
}

fn draw(canvas: &mut Canvas, curve: &Curve, scale: f32) {
    let points: Vec<_> = curve.points.iter().map(|&(x, y)| (x * scale, y * scale)).collect();
    let thick = curve.thick * scale;
    if curve.dashed {
        for (from, to) in dashes(&points, DASH.0 * scale, DASH.1 * scale) {
            line(canvas, curve.ink, thick, from, to);
        }
    } else {
        for pair in points.windows(2) {
            line(canvas, curve.ink, thick, pair[0], pair[1]);
        }
    }
    if let Some(&(x, y)) = points.last().filter(|_| curve.dot) {
        let r = thick * 1.5;
        let bounds = [x - r - 3.0, y - r - 3.0, x + r + 3.0, y + r + 3.0];
        let (ring, dot) = (shape::circle(x, y, r + 1.5 * scale), shape::circle(x, y, r));
        canvas.paint_in(hex(0xfaf3e2), bounds, |px, py| 0.5 - ring(px, py));
        canvas.paint_in(curve.ink, bounds, |px, py| 0.5 - dot(px, py));
    }
}

fn line(canvas: &mut Canvas, ink: Ink, thick: f32, from: (f32, f32), to: (f32, f32)) {
    let away = shape::segment(from.0, from.1, to.0, to.1);
    let pad = thick / 2.0 + 1.0;
    let bounds = [from.0.min(to.0) - pad, from.1.min(to.1) - pad, from.0.max(to.0) + pad, from.1.max(to.1) + pad];
    canvas.paint_in(ink, bounds, |x, y| 0.5 + thick / 2.0 - away(x, y));
}

/// The dashes of a line through points; the pattern runs on round its corners.
fn dashes(points: &[(f32, f32)], dash: f32, gap: f32) -> Vec<((f32, f32), (f32, f32))> {
    let mut found = Vec::new();
    let period = dash + gap;
    let mut run = 0.0;
    for pair in points.windows(2) {
        let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        let length = dx.hypot(dy);
        if length <= 0.0 || period <= 0.0 {
            continue;
        }
        let mut at = 0.0;
        while at < length {
            let phase = (run + at) % period;
            let (drawn, left) = if phase < dash { (true, dash - phase) } else { (false, period - phase) };
            let end = (at + left.max(0.01)).min(length);
            if drawn {
                let spot = |t: f32| (pair[0].0 + dx * t / length, pair[0].1 + dy * t / length);
                found.push((spot(at), spot(end)));
            }
            at = end;
        }
        run += length;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_run_on_round_corners() {
        let found = dashes(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)], 6.0, 4.0);
        let length = |(a, b): &((f32, f32), (f32, f32))| (b.0 - a.0).hypot(b.1 - a.1);
        assert!((found.iter().map(length).sum::<f32>() - 12.0).abs() < 0.1, "{found:?}");
        assert!(found.iter().all(|d| length(d) < 6.1));
    }

    #[test]
    fn a_curve_is_painted_where_it_runs_and_nowhere_else() {
        let curve = Curve {
            points: vec![(0.0, 10.0), (40.0, 10.0)],
            ink: hex(0x2a9d8f),
            thick: 3.0,
            dashed: false,
            dot: false,
        };
        let picture = plot(&Plot { size: (40.0, 20.0), inset: 0.0, grid: vec![], curves: vec![curve] }, 1.0);
        let alpha = |x: usize, y: usize| picture.pixels[(y * picture.width + x) * 4 + 3];
        assert!(alpha(20, 10) > 200);
        assert_eq!(alpha(20, 3), 0);
    }
}
