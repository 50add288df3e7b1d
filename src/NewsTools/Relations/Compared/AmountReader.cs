using NewsTools.Language;
using NewsTools.Quotes;

namespace NewsTools.Relations;

/// <summary>Reads how many and how much: “120 workers”, “£4 million”, “six percent”.</summary>
internal sealed class AmountReader(ClauseWords words)
{
    private readonly StatementLexicon _lexicon = words.Document.Lexicon<StatementLexicon>();

    /// <summary>The amounts in a stretch of tokens.</summary>
    /// <param name="first">The first token.</param>
    /// <param name="end">The token behind the last.</param>
    /// <param name="isElse">Whether a token is part of something else: a date.</param>
    public List<Amount> Read(int first, int end, Func<int, bool> isElse)
    {
        var found = new List<Amount>();
        for (var i = first; i < end; i++)
        {
            if (isElse(i) || _lexicon.Number(words[i]) is not { } value || words.Tag(i) is not ("CD" or "JJ" or "NN" or "NNS"))
                continue;
            var before = i - 1;
            var currency = before >= first && _lexicon.Is("currency", words[before]) ? words[before--].ToString() : null;
            var isOpen = false;
            for (var at = before; at >= first && at > before - 2; at--)
                isOpen |= _lexicon.Is("bound", words[at]);
            var behind = i + 1;
            while (behind < end && _lexicon.Scale(words[behind]) is { } scale)
            {
                value *= scale;
                behind++;
            }
            if (currency is not null)
                found.Add(new Amount(currency, value, isOpen));
            else if (behind < end && _lexicon.Is("percent", words[behind]))
                found.Add(new Amount("percent", value, isOpen));
            else if (NounBehind(behind, end) is { } noun)
                found.Add(new Amount(noun, value, isOpen));
            i = behind - 1;
        }
        return found;
    }

    private string? NounBehind(int first, int end)
    {
        const int Farthest = 4;
        string? noun = null;
        for (var i = first; i < Math.Min(end, first + Farthest); i++)
            if (words.Pos(i) is PartOfSpeech.Noun)
                noun = words.Document.Lemma(i);
            else if (words.Pos(i) is not PartOfSpeech.Adj || noun is not null)
                break;
        return noun;
    }
}
