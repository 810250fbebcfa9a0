/** One folder per platform behind one interface; the first comes with the capture of posts. */
export {};
