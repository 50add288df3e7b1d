namespace NewsTools.People;

/// <summary>What a word is made of.</summary>
internal enum WordShape : byte
{
    /// <summary>A punctuation mark or symbol.</summary>
    Mark,
    /// <summary>Letters, the first a small one.</summary>
    Lower,
    /// <summary>Letters, the first a capital.</summary>
    Capital,
    /// <summary>Two and more letters, all capitals.</summary>
    Capitals,
    /// <summary>Begins with a digit.</summary>
    Number,
    /// <summary>An apostrophe with letters: <c>'s</c>.</summary>
    Clitic,
}
