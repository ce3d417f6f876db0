//! Pictures are decoded and written anew: what is stored holds pixels and nothing else, no place
//! where it was taken and no hidden content (SECURITY 16).

use domain::{AppError, AppResult, Problem, people::profile::Crop};
use image::{
    AnimationDecoder, DynamicImage, Frame, ImageDecoder, ImageFormat, ImageReader, Limits,
    codecs::{
        gif::{GifDecoder, GifEncoder, Repeat},
        jpeg::JpegEncoder,
    },
    imageops::FilterType,
};
use std::{
    fs::File,
    io::{BufReader, Cursor, Seek},
    path::{Path, PathBuf},
    sync::Arc,
};
use tokio::sync::Semaphore;

/// Longest side that is kept, in pixels: sharp on every screen, and pages stay light.
const LONGEST_SIDE: u32 = 2560;

/// The size in which a picture is cut out, in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Cut {
    width: u32,
    height: u32,
}

/// The picture of a profile.
pub const PORTRAIT: Cut = Cut {
    width: 512,
    height: 512,
};
/// The picture of a project: as wide as messengers show it on their cards.
pub const COVER: Cut = Cut {
    width: 1200,
    height: 630,
};

/// Of JPEG, in per cent.
const QUALITY: u8 = 85;

/// A picture as it is stored.
#[derive(Debug)]
pub struct Picture {
    pub bytes: Vec<u8>,
    pub media_type: &'static str,
    pub extension: &'static str,
    pub width: u32,
    pub height: u32,
}

/// Reads a picture and writes it anew, off the runtime.
///
/// # Errors
/// When it cannot be read, or has more than `most_pixels` (of all frames together).
pub async fn remake(
    slots: &Arc<Semaphore>,
    file: PathBuf,
    media_type: &'static str,
    most_pixels: u64,
) -> AppResult<Picture> {
    let _slot = slots.acquire().await.map_err(|_| AppError::Unavailable)?;
    tokio::task::spawn_blocking(move || match media_type {
        "image/gif" => remake_gif(&file, most_pixels),
        _ => remake_still(&file, media_type, most_pixels),
    })
    .await
    // A decoder that panics was given something odd.
    .unwrap_or(None)
    .ok_or_else(|| AppError::field("file", Problem::BrokenPicture))
}

/// Reads a picture and writes the part of it that `crop` names, small, off the runtime. Of a moving
/// picture the first frame is kept.
///
/// # Errors
/// As [`remake`].
pub async fn remake_cut(
    slots: &Arc<Semaphore>,
    file: PathBuf,
    media_type: &'static str,
    most_pixels: u64,
    (cut, crop): (Cut, Crop),
) -> AppResult<Picture> {
    let _slot = slots.acquire().await.map_err(|_| AppError::Unavailable)?;
    tokio::task::spawn_blocking(move || {
        let (picture, format) = read_still(&file, media_type, most_pixels)?;
        let format = match format {
            ImageFormat::Gif => ImageFormat::Png,
            other => other,
        };
        write(&cut_out(&picture, cut, crop), format)
    })
    .await
    .unwrap_or(None)
    .ok_or_else(|| AppError::field("file", Problem::BrokenPicture))
}

/// The largest part with these proportions; never larger than it was.
fn cut_out(picture: &DynamicImage, cut: Cut, crop: Crop) -> DynamicImage {
    let (width, height) = (picture.width(), picture.height());
    let scaled = |length: u32, by: u32, to: u32| {
        let scaled = u64::from(length) * u64::from(by) / u64::from(to);
        u32::try_from(scaled).unwrap_or(u32::MAX).max(1)
    };
    let wide = width.min(scaled(height, cut.width, cut.height));
    let high = height.min(scaled(width, cut.height, cut.width));
    let of = |length: u32, kept: u32| match crop {
        Crop::Start => 0,
        Crop::Middle => (length - kept) / 2,
        Crop::End => length - kept,
    };
    let part = picture.crop_imm(of(width, wide), of(height, high), wide, high);
    if wide > cut.width {
        part.resize_exact(cut.width, cut.height, FilterType::Triangle)
    } else {
        part
    }
}

fn remake_still(file: &Path, media_type: &str, most_pixels: u64) -> Option<Picture> {
    let (mut picture, format) = read_still(file, media_type, most_pixels)?;
    if picture.width().max(picture.height()) > LONGEST_SIDE {
        picture = picture.resize(LONGEST_SIDE, LONGEST_SIDE, FilterType::Triangle);
    }
    write(&picture, format)
}

/// The pixels of a picture, upright; of a moving one those of the first frame.
fn read_still(
    file: &Path,
    media_type: &str,
    most_pixels: u64,
) -> Option<(DynamicImage, ImageFormat)> {
    let format = ImageFormat::from_mime_type(media_type)?;
    let mut reader = ImageReader::with_format(BufReader::new(File::open(file).ok()?), format);
    reader.limits(limits(most_pixels));
    let mut decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > most_pixels {
        return None;
    }
    let orientation = decoder.orientation().ok()?;
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    Some((picture, format))
}

/// JPEG stays JPEG; of the others, those with see-through parts become PNG.
fn write(picture: &DynamicImage, format: ImageFormat) -> Option<Picture> {
    let mut bytes = Vec::new();
    let as_png = format == ImageFormat::Png || picture.color().has_alpha();
    let (media_type, extension) = if as_png {
        picture
            .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
            .ok()?;
        ("image/png", "png")
    } else {
        let plain = picture.to_rgb8();
        plain
            .write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))
            .ok()?;
        ("image/jpeg", "jpg")
    };
    Some(Picture {
        bytes,
        media_type,
        extension,
        width: picture.width(),
        height: picture.height(),
    })
}

/// Keeps the movement.
fn remake_gif(file: &Path, most_pixels: u64) -> Option<Picture> {
    let mut source = BufReader::new(File::open(file).ok()?);
    source.rewind().ok()?;
    let mut decoder = GifDecoder::new(source).ok()?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 || pixels > most_pixels {
        return None;
    }
    decoder.set_limits(limits(most_pixels)).ok()?;
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new_with_speed(&mut bytes, 10);
    encoder.set_repeat(Repeat::Infinite).ok()?;
    let mut seen = 0;
    for frame in decoder.into_frames() {
        let frame: Frame = frame.ok()?;
        seen += pixels;
        if seen > most_pixels {
            return None;
        }
        encoder.encode_frame(frame).ok()?;
    }
    drop(encoder);
    (seen > 0).then_some(Picture {
        bytes,
        media_type: "image/gif",
        extension: "gif",
        width,
        height,
    })
}

fn limits(most_pixels: u64) -> Limits {
    // Eight bytes for a pixel of the deepest format, and some for the decoder.
    let mut limits = Limits::default();
    limits.max_alloc = Some(most_pixels.saturating_mul(9));
    limits
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{ImageEncoder, Rgb, RgbImage, Rgba, RgbaImage, metadata::Orientation};

    async fn remade(bytes: &[u8], media_type: &'static str) -> AppResult<Picture> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), bytes).unwrap();
        let slots = Arc::new(Semaphore::new(1));
        remake(&slots, file.path().to_owned(), media_type, 1_000_000).await
    }

    fn broken() -> AppError {
        AppError::field("file", Problem::BrokenPicture)
    }

    /// Red above, blue below.
    fn two_colours() -> RgbImage {
        RgbImage::from_fn(40, 20, |_, y| {
            if y < 10 {
                Rgb([250, 0, 0])
            } else {
                Rgb([0, 0, 250])
            }
        })
    }

    /// An EXIF block with an orientation and the words of a place.
    fn exif(orientation: u8) -> Vec<u8> {
        let mut exif = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
        exif.extend(b"GPS Szeged, Boldogasszony sgt 8");
        exif
    }

    #[tokio::test]
    async fn a_photo_is_turned_upright_and_tells_nothing_else() {
        let mut photo = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut photo, 95);
        encoder.set_exif_metadata(exif(6)).unwrap();
        two_colours().write_with_encoder(encoder).unwrap();
        assert!(photo.windows(6).any(|part| part == b"Szeged"));

        let picture = remade(&photo, "image/jpeg").await.unwrap();
        assert_eq!(
            (picture.width, picture.height, picture.media_type),
            (20, 40, "image/jpeg")
        );
        assert!(!picture.bytes.windows(6).any(|part| part == b"Szeged"));
        assert!(!picture.bytes.windows(4).any(|part| part == b"Exif"));
        // Orientation 6: the top of the scene is on the right side of the file.
        let shown = image::load_from_memory(&picture.bytes).unwrap().to_rgb8();
        assert!(shown.get_pixel(18, 20)[0] > 200, "red on the right");
        assert!(shown.get_pixel(1, 20)[2] > 200, "blue on the left");
        assert_eq!(Orientation::from_exif(6), Some(Orientation::Rotate90));
    }

    #[tokio::test]
    async fn a_square_is_cut_out_and_tells_nothing_else() {
        let mut photo = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut photo, 95);
        encoder.set_exif_metadata(exif(1)).unwrap();
        let wide = RgbImage::from_fn(1200, 600, |x, _| match x {
            0..400 => Rgb([250, 0, 0]),
            400..800 => Rgb([0, 250, 0]),
            _ => Rgb([0, 0, 250]),
        });
        wide.write_with_encoder(encoder).unwrap();
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), &photo).unwrap();
        let slots = Arc::new(Semaphore::new(1));
        for (crop, colour) in [(Crop::Start, 0), (Crop::Middle, 1), (Crop::End, 2)] {
            let path = file.path().to_owned();
            let picture = remake_cut(&slots, path, "image/jpeg", 1_000_000, (PORTRAIT, crop))
                .await
                .unwrap();
            assert_eq!((picture.width, picture.height), (512, 512));
            assert!(!picture.bytes.windows(6).any(|part| part == b"Szeged"));
            let shown = image::load_from_memory(&picture.bytes).unwrap().to_rgb8();
            let side = if crop == Crop::End {
                500
            } else if crop == Crop::Start {
                10
            } else {
                256
            };
            assert!(shown.get_pixel(side, 256)[colour] > 200, "{crop:?}");
        }
    }

    #[tokio::test]
    async fn of_a_moving_picture_the_first_frame_is_the_portrait() {
        let mut gif = Vec::new();
        let mut encoder = GifEncoder::new(&mut gif);
        let frame = |colour| Frame::new(RgbaImage::from_pixel(8, 4, Rgba(colour)));
        encoder
            .encode_frames([frame([255, 0, 0, 255]), frame([0, 0, 255, 255])])
            .unwrap();
        drop(encoder);
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), &gif).unwrap();
        let slots = Arc::new(Semaphore::new(1));
        let path = file.path().to_owned();
        let picture = remake_cut(&slots, path, "image/gif", 1_000, (PORTRAIT, Crop::Middle))
            .await
            .unwrap();
        assert_eq!((picture.width, picture.media_type), (4, "image/png"));
    }

    #[tokio::test]
    async fn a_large_picture_becomes_smaller() {
        let mut wide = Vec::new();
        RgbImage::new(5000, 100)
            .write_to(&mut Cursor::new(&mut wide), ImageFormat::Png)
            .unwrap();
        let picture = remade(&wide, "image/png").await.unwrap();
        assert_eq!((picture.width, picture.height), (2560, 51));
    }

    #[tokio::test]
    async fn webp_becomes_something_every_program_opens() {
        let mut opaque = Vec::new();
        two_colours()
            .write_to(&mut Cursor::new(&mut opaque), ImageFormat::WebP)
            .unwrap();
        assert_eq!(
            remade(&opaque, "image/webp").await.unwrap().extension,
            "jpg"
        );
        let mut see_through = Vec::new();
        RgbaImage::from_pixel(4, 4, Rgba([1, 2, 3, 4]))
            .write_to(&mut Cursor::new(&mut see_through), ImageFormat::WebP)
            .unwrap();
        assert_eq!(
            remade(&see_through, "image/webp").await.unwrap().extension,
            "png"
        );
    }

    #[tokio::test]
    async fn a_moving_picture_keeps_moving() {
        let frame = |colour| Frame::new(RgbaImage::from_pixel(8, 8, Rgba(colour)));
        let mut gif = Vec::new();
        let mut encoder = GifEncoder::new(&mut gif);
        encoder
            .encode_frames([frame([255, 0, 0, 255]), frame([0, 0, 255, 255])])
            .unwrap();
        drop(encoder);
        let picture = remade(&gif, "image/gif").await.unwrap();
        let frames = GifDecoder::new(Cursor::new(picture.bytes))
            .unwrap()
            .into_frames();
        assert_eq!(frames.count(), 2);
    }

    #[tokio::test]
    async fn a_bomb_is_refused_before_it_is_unpacked() {
        // 60,000 × 60,000 pixels in some bytes: a PNG that says so and holds next to nothing.
        let mut bomb = Vec::new();
        image::codecs::png::PngEncoder::new(&mut bomb)
            .write_image(&[0; 3], 1, 1, image::ExtendedColorType::Rgb8)
            .unwrap();
        bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        let checksum = crc32(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&checksum.to_be_bytes());
        assert_eq!(remade(&bomb, "image/png").await.unwrap_err(), broken());
        // Many frames together.
        let mut gif = Vec::new();
        let mut encoder = GifEncoder::new(&mut gif);
        for _ in 0..11 {
            encoder
                .encode_frame(Frame::new(RgbaImage::new(400, 300)))
                .unwrap();
        }
        drop(encoder);
        assert_eq!(remade(&gif, "image/gif").await.unwrap_err(), broken());
    }

    #[tokio::test]
    async fn half_a_picture_is_refused() {
        let mut png = Vec::new();
        two_colours()
            .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
            .unwrap();
        png.truncate(60);
        assert_eq!(remade(&png, "image/png").await.unwrap_err(), broken());
        assert_eq!(
            remade(b"\xff\xd8\xff\xe0", "image/jpeg").await.unwrap_err(),
            broken()
        );
    }

    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
            })
        })
    }
}
