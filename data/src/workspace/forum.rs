//! The forum of a workspace: sections with threads, threads with replies.
