using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Which words stand inside quotation marks, and which mentions beside a verb of speech.</summary>
internal sealed class SpeechContext
{
    // Words of what stands between a name and its verb, and of a title before a name.
    private const int LongestAside = 25, LongestTitle = 8;

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

    /// <summary>Whether a mention speaks: “Doyle said”, “Doyle, the mayor, has also said”, “…,” said the mayor, Doyle; “according to Doyle”.</summary>
    internal bool Speaks(int first, int end) => SpeaksBefore(end) || SpeaksBehind(first);

    /// <summary>Whether a word is a verb of speech behind words in quotation marks.</summary>
    internal bool IsVerbOfQuote(int word) => _lexicon.IsSpeechVerb(_words.Key(word)) && _words.Key(word - 1) is "," or "”" or "\"" or "''" or "’";

    /// <summary>Whether a mention that ends before a word is the subject of a verb of speech, beside it or behind what describes the person.</summary>
    internal bool SpeaksBefore(int end)
    {
        if (IsVerbBehind(end))
            return true;
        var closing = _words.Key(end) switch { "," => ",", "(" => ")", "—" or "–" => _words.Key(end), _ => null };
        for (var i = closing is "," ? end : end + 1; closing is not null && i < end + LongestAside && _words.SameSentence(end, i); i++)
            if (_words.Key(i) == closing && IsVerbBehind(i + 1))
                return true;
        return false;
    }

    // A verb of speech, adverbs and “has” apart.
    private bool IsVerbBehind(int word)
    {
        var verb = word;
        while (_words.SameSentence(word - 1, verb) && (_words.PartOfSpeech(verb) is PartOfSpeech.Adv || _words.Is(verb, ClosedClass.FormOfHave)))
            verb++;
        return _words.SameSentence(word - 1, verb) && _lexicon.IsSpeechVerb(_words.Key(verb));
    }

    // Whether the verb of a quotation, or “according to”, stands before a mention and its titles.
    private bool SpeaksBehind(int first)
    {
        var before = first - 1;
        while (before > first - LongestTitle && _words.SameSentence(first, before) && !IsVerbOfQuote(before)
            && (_words.Key(before) is "," || _words.PartOfSpeech(before) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Det))
            before--;
        return _words.SameSentence(first, before)
            && (IsVerbOfQuote(before) || _words.Is(before, ClosedClass.DativePreposition) && _words.Is(before - 1, ClosedClass.AccordanceParticiple));
    }

    // Double marks of any kind; a mark that is never closed ends with its paragraph.
    private static bool[] Quoted(NameWords words)
    {
        var quoted = new bool[words.Count];
        var open = false;
        var block = -1;
        for (var i = 0; i < words.Count; i++)
        {
            var now = words.BlockIndexOf(i);
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
