//! What calendar programs answer, in the shapes that they answer in.
