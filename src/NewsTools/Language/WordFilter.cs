namespace NewsTools.Language;

/// <summary>
/// Tells of most words that they are not in a list, by their length and first letter: much cheaper than a look-up where every word of every article is asked about.
/// Thread-safe.
/// </summary>
internal readonly struct WordFilter
{
    private readonly uint[] _initials; // of the words of each length: the last five bits, in which upper and lower case are alike

    /// <summary>Initializes a filter for a list of words; upper and lower case count alike.</summary>
    public WordFilter(IReadOnlyCollection<string> words)
    {
        _initials = new uint[words.Select(word => word.Length).DefaultIfEmpty().Max() + 1];
        foreach (var word in words)
            _initials[word.Length] |= Initial(word[0]);
    }

    /// <summary>The length of the longest word.</summary>
    public int Longest => _initials.Length - 1;

    /// <summary>Whether a word may be in the list; false is certain.</summary>
    public bool MayHold(ReadOnlySpan<char> word)
        => !word.IsEmpty && word.Length < _initials.Length && (!char.IsAscii(word[0]) || (_initials[word.Length] & Initial(word[0])) != 0);

    private static uint Initial(char unit) => 1u << (unit & 31);
}
