namespace NewsTools.People;

/// <summary>Which words stand inside quotation marks, and which mentions beside a verb of speech.</summary>
internal sealed class SpeechContext
{
    private readonly NameWords _words;
    private readonly PeopleLexicon _lexicon;
    private readonly bool[] _quoted;

    internal SpeechContext(NameWords words)
    {
        _words = words;
        _lexicon = words.Lexicon;
        _quoted = Quoted(words);
    }

    internal bool IsQuoted(int word) => _quoted[word];

    /// <summary>Whether a mention is the subject of a verb of speech.</summary>
    internal bool Speaks(int first, int end) =>
        _lexicon.IsSpeechVerb(_words.Key(end)) && _words.SameSentence(first, end) || _words.SameSentence(first, first - 1) && IsVerbOfQuote(first - 1);

    /// <summary>Whether a word is a verb of speech behind words in quotation marks.</summary>
    internal bool IsVerbOfQuote(int word) => _lexicon.IsSpeechVerb(_words.Key(word)) && _words.Key(word - 1) is "," or "”" or "\"" or "''" or "’";

    // Double marks of any kind; a mark that is never closed ends with its paragraph.
    private static bool[] Quoted(NameWords words)
    {
        var quoted = new bool[words.Count];
        var open = false;
        var block = -1;
        for (var i = 0; i < words.Count; i++)
        {
            var now = words.Document.Sentences[words[i].Sentence].Block;
            if (now != block)
                (open, block) = (false, now);
            open = words.Key(i) switch
            {
                "“" or "«" or "„" or "``" => true,
                "”" or "»" or "''" => false,
                "\"" => !open,
                _ => open,
            };
            quoted[i] = open;
        }
        return quoted;
    }
}
