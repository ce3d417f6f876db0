//! Draws the pictures of the materials: simple shapes on a gradient, four samples a pixel.

use super::content::{Motif, Shape};
use domain::{AppError, AppResult};
use std::{collections::BTreeMap, thread};

/// Which picture: motif and mood.
pub(super) type Which = (String, usize);

/// Samples across a pixel, and down.
const SAMPLES: usize = 2;

type Rgb = [f32; 3];

/// Draws each wanted picture once, on all cores, as PNG.
pub(super) fn draw_all(
    motifs: &[Motif],
    wanted: &[Which],
    (width, height): (u32, u32),
) -> AppResult<BTreeMap<Which, Vec<u8>>> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = wanted.len().div_ceil(cores).max(1);
    let draw = |which: &Which| -> AppResult<(Which, Vec<u8>)> {
        let (id, mood) = which;
        let motif = motifs.iter().find(|motif| motif.id == *id);
        let canvas = motif
            .and_then(|motif| Canvas::draw(motif, *mood, width as usize, height as usize))
            .ok_or_else(|| fault(&format!("there is no picture {id} {mood}")))?;
        Ok((which.clone(), canvas.png(width, height)?))
    };
    thread::scope(|scope| {
        let workers: Vec<_> = wanted
            .chunks(share)
            .map(|some| scope.spawn(move || some.iter().map(draw).collect::<AppResult<Vec<_>>>()))
            .collect();
        let mut drawn = BTreeMap::new();
        for worker in workers {
            drawn.extend(worker.join().map_err(|_| fault("a painter panicked"))??);
        }
        Ok(drawn)
    })
}

fn fault(what: &str) -> AppError {
    tracing::error!(what, "a picture of the demo world cannot be drawn");
    AppError::Internal {
        reference: String::new(),
    }
}

/// Samples, row by row.
struct Canvas {
    width: usize,
    height: usize,
    samples: Vec<Rgb>,
}

impl Canvas {
    fn draw(motif: &Motif, mood: usize, width: usize, height: usize) -> Option<Self> {
        let (top, bottom) = motif.moods.get(mood)?;
        let (top, bottom) = (colour(top)?, colour(bottom)?);
        let (width, height) = (width * SAMPLES, height * SAMPLES);
        let mut samples = Vec::with_capacity(width * height);
        for y in 0..height {
            let sample = mix(top, bottom, y as f32 / height as f32);
            samples.extend(std::iter::repeat_n(sample, width));
        }
        let mut canvas = Self {
            width,
            height,
            samples,
        };
        for script in &motif.shapes {
            canvas.fill(&script.shape, colour(&script.fill)?, script.opacity);
        }
        Some(canvas)
    }

    fn fill(&mut self, shape: &Shape, fill: Rgb, opacity: f32) {
        let (w, h) = (self.width as f32 / 100.0, self.height as f32 / 100.0);
        match shape {
            Shape::Rect([x, y, width, height]) => {
                let (left, right) = (x * w, (x + width) * w);
                self.rows(y * h, (y + height) * h, fill, opacity, |_, spans| {
                    spans.extend([left, right]);
                });
            }
            // Round: its radius is in percent of the height in both directions.
            Shape::Circle([x, y, r]) => self.round(x * w, y * h, r * h, r * h, fill, opacity),
            Shape::Ellipse([x, y, rx, ry]) => {
                self.round(x * w, y * h, rx * w, ry * h, fill, opacity);
            }
            Shape::Polygon(numbers) => {
                let corners: Vec<(f32, f32)> = numbers
                    .chunks_exact(2)
                    .map(|pair| (pair[0] * w, pair[1] * h))
                    .collect();
                self.polygon(&corners, fill, opacity);
            }
        }
    }

    fn round(&mut self, x: f32, y: f32, rx: f32, ry: f32, fill: Rgb, opacity: f32) {
        self.rows(y - ry, y + ry, fill, opacity, |at, spans| {
            let down = (at - y) / ry;
            let half = rx * (1.0 - down * down).max(0.0).sqrt();
            spans.extend([x - half, x + half]);
        });
    }

    fn polygon(&mut self, corners: &[(f32, f32)], fill: Rgb, opacity: f32) {
        let ys = corners.iter().map(|corner| corner.1);
        let (top, bottom) = ys.fold((f32::MAX, f32::MIN), |(top, bottom), y| {
            (top.min(y), bottom.max(y))
        });
        self.rows(top, bottom, fill, opacity, |at, crossings| {
            let next = corners.iter().cycle().skip(1);
            for ((x1, y1), (x2, y2)) in corners.iter().zip(next) {
                if (*y1 <= at) != (*y2 <= at) {
                    crossings.push(x1 + (at - y1) / (y2 - y1) * (x2 - x1));
                }
            }
            crossings.sort_by(f32::total_cmp);
        });
    }

    /// Fills, in every row from `top` to `bottom`, what lies between pairs of crossings that
    /// `cross` tells for the middle of the row.
    fn rows(
        &mut self,
        top: f32,
        bottom: f32,
        fill: Rgb,
        opacity: f32,
        cross: impl Fn(f32, &mut Vec<f32>),
    ) {
        let first = (top - 0.5).ceil().max(0.0) as usize;
        let end = ((bottom - 0.5).ceil().max(0.0) as usize).min(self.height);
        let mut crossings = Vec::new();
        for row in first..end {
            crossings.clear();
            cross(row as f32 + 0.5, &mut crossings);
            for span in crossings.chunks_exact(2) {
                let from = ((span[0] - 0.5).ceil().max(0.0) as usize).min(self.width);
                let to = ((span[1] - 0.5).ceil().max(0.0) as usize).min(self.width);
                let row = row * self.width;
                if from < to {
                    for sample in &mut self.samples[row + from..row + to] {
                        *sample = mix(*sample, fill, opacity);
                    }
                }
            }
        }
    }

    fn png(&self, width: u32, height: u32) -> AppResult<Vec<u8>> {
        let mut pixels = Vec::with_capacity((width * height * 3) as usize);
        for y in (0..self.height).step_by(SAMPLES) {
            for x in (0..self.width).step_by(SAMPLES) {
                let mut sum = [0.0; 3];
                for row in y..y + SAMPLES {
                    let start = row * self.width + x;
                    for sample in &self.samples[start..start + SAMPLES] {
                        for (sum, value) in sum.iter_mut().zip(sample) {
                            *sum += value;
                        }
                    }
                }
                let count = (SAMPLES * SAMPLES) as f32;
                pixels.extend(sum.map(|sum| (sum / count).round() as u8));
            }
        }
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        let write = |error: png::EncodingError| fault(&error.to_string());
        let mut writer = encoder.write_header().map_err(write)?;
        writer.write_image_data(&pixels).map_err(write)?;
        writer.finish().map_err(write)?;
        Ok(bytes)
    }
}

/// `#8fd0f0` as three numbers up to 255.
fn colour(hex: &str) -> Option<Rgb> {
    let number = u32::from_str_radix(hex.strip_prefix('#')?, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some([red, green, blue].map(f32::from))
}

fn mix(under: Rgb, over: Rgb, share: f32) -> Rgb {
    std::array::from_fn(|i| under[i] + (over[i] - under[i]) * share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::content::{Content, ShapeScript};

    fn pixel(shape: Shape, x: usize, y: usize) -> [u8; 3] {
        let motif = Motif {
            id: "test".to_owned(),
            moods: vec![("#000000".to_owned(), "#000000".to_owned())],
            shapes: vec![ShapeScript {
                fill: "#ffffff".to_owned(),
                opacity: 1.0,
                shape,
            }],
        };
        let bytes = draw_all(&[motif], &[("test".to_owned(), 0)], (30, 20)).unwrap();
        let png = bytes.into_values().next().unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(png))
            .read_info()
            .unwrap();
        let mut pixels = vec![0; 30 * 20 * 3];
        reader.next_frame(&mut pixels).unwrap();
        let start = (y * 30 + x) * 3;
        [pixels[start], pixels[start + 1], pixels[start + 2]]
    }

    #[test]
    fn shapes_lie_where_their_numbers_say() {
        let circle = || Shape::Circle([50.0, 50.0, 25.0]);
        assert_eq!(pixel(circle(), 15, 10), [255; 3]);
        assert_eq!(pixel(circle(), 15, 3), [0; 3]);
        assert_eq!(pixel(circle(), 8, 10), [0; 3], "round, not wide");
        assert_eq!(pixel(Shape::Rect([0.0, 0.0, 50.0, 50.0]), 14, 9), [255; 3]);
        assert_eq!(pixel(Shape::Rect([0.0, 0.0, 50.0, 50.0]), 15, 10), [0; 3]);
        let arrow = || {
            Shape::Polygon(vec![
                0.0, 0.0, 100.0, 0.0, 100.0, 100.0, 50.0, 20.0, 0.0, 100.0,
            ])
        };
        assert_eq!(pixel(arrow(), 15, 1), [255; 3]);
        assert_eq!(pixel(arrow(), 15, 15), [0; 3], "the notch is empty");
        assert_eq!(pixel(arrow(), 29, 10), [255; 3]);
    }

    #[test]
    fn every_picture_of_the_scripts_can_be_drawn() {
        let content = Content::load().unwrap();
        let all: Vec<Which> = content
            .motifs
            .iter()
            .flat_map(|motif| (0..motif.moods.len()).map(|mood| (motif.id.clone(), mood)))
            .collect();
        assert_eq!(all.len(), 30);
        assert_eq!(draw_all(&content.motifs, &all, (30, 20)).unwrap().len(), 30);
        let unknown = [("nothing".to_owned(), 0)];
        assert!(draw_all(&content.motifs, &unknown, (30, 20)).is_err());
    }
}
