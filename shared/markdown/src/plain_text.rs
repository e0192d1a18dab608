//! A description as text: no marks, links behind their words.

use std::fmt;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

/// Writes events as text.
#[derive(Default)]
pub(crate) struct PlainText {
    out: String,
    /// Lists that are open, with the number of their next item.
    lists: Vec<Option<u64>>,
    /// Links that are open: where they lead, and where their words start.
    links: Vec<(String, usize)>,
    /// An item's mark was just written: its text follows on the same line.
    at_mark: bool,
}

impl PlainText {
    /// Writes one event.
    pub(crate) fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text) | Event::Code(text) => self.write(&text),
            Event::HardBreak => self.out.push('\n'),
            Event::Rule => {
                self.start_block();
                self.write("---");
            }
            _ => {}
        }
    }

    /// All that was written.
    pub(crate) fn finish(&self) -> String {
        self.out.trim_end().to_owned()
    }

    fn open(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) => self.start_block(),
            Tag::List(first) => {
                if self.lists.is_empty() {
                    self.start_block();
                }
                self.lists.push(first);
            }
            Tag::Item => self.start_item(),
            Tag::Link {
                link_type, dest_url, ..
            } => self.open_link(link_type, &dest_url),
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::List(_) => drop(self.lists.pop()),
            TagEnd::Link => self.close_link(),
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        self.out.push_str(text);
        self.at_mark = false;
    }

    fn start_block(&mut self) {
        if self.out.is_empty() || std::mem::take(&mut self.at_mark) {
            return;
        }
        self.out.truncate(self.out.trim_end_matches('\n').len());
        self.out.push_str("\n\n");
    }

    fn start_item(&mut self) {
        let depth = self.lists.len().saturating_sub(1);
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
        self.out.extend(std::iter::repeat_n("  ", depth));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                write_to(&mut self.out, format_args!("{number}. "));
                *number = number.saturating_add(1);
            }
            _ => self.out.push_str("- "),
        }
        self.at_mark = true;
    }

    fn open_link(&mut self, link_type: LinkType, dest_url: &str) {
        let target = if link_type == LinkType::Email {
            String::new()
        } else {
            dest_url.to_owned()
        };
        self.links.push((target, self.out.len()));
    }

    fn close_link(&mut self) {
        let Some((target, start)) = self.links.pop() else {
            return;
        };
        let words = self.out.get(start..).unwrap_or_default();
        if !target.is_empty() && words != target {
            write_to(&mut self.out, format_args!(" ({target})"));
        }
    }
}

/// Writing to a string never fails.
fn write_to(out: &mut String, words: fmt::Arguments<'_>) {
    let _ = fmt::write(out, words);
}
