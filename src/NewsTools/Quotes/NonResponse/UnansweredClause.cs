using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>Tells a reported clause that is a refusal to comment from a statement: “said it had no comment to make”.</summary>
internal sealed class UnansweredClause(ClauseWords words, Cast cast)
{
    private const int FarthestVerb = 6;

    private readonly NoResponseReader _reader = new(words, cast);
    private readonly NoResponseLexicon _lexicon = words.Document.Lexicon<NoResponseLexicon>();

    /// <summary>Whether a clause says of a pronoun that it does not comment, and nothing else.</summary>
    public bool Is(NarratorSentence sentence, int first, int end)
    {
        var subject = words.Is(first, ClosedClass.Complementizer) ? first + 1 : first;
        if (subject + 1 >= end || !words.IsPersonalPronoun(subject))
            return false;
        for (var token = subject + 1; token < end && token <= subject + FarthestVerb; token++)
            if (_reader.Read(sentence, token) is { Kind: NoResponseKind.Declined, Party: null } refusal)
                return refusal.Cue.GroupFirst == subject + 1 && Comments(refusal) && !GoesOn(refusal.End, end);
        return false;
    }

    private bool Comments(NoResponseClause refusal)
    {
        for (var i = refusal.Cue.GroupFirst; i < refusal.End; i++)
            if (_lexicon.Is(words[i], NoResponseRoles.Comment))
                return true;
        return false;
    }

    // “had no comment on the sale and that the pier would open”
    private bool GoesOn(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (words[i] is ";" || words.Is(i, ClosedClass.ClausalCoordinator) && words.HasFinite(i, end))
                return true;
        return false;
    }
}
