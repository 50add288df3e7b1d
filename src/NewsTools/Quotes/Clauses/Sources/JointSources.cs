using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Takes in who else is the subject of a cue, where something stands between the two: “Ada Holm, the lawyer, and Bo Rand, her client, said”.</summary>
internal sealed class JointSources(ClauseWords words, AppositionReader appositions)
{
    private const int MostPartners = 8;

    /// <summary>A source before its cue with its partners.</summary>
    public SourceWords Extend(NarratorSentence sentence, SourceWords source)
    {
        if (!source.Found || source.Antecedent is not null)
            return source;
        var floor = AppositionReader.FloorOf(sentence, source.First);
        var members = new List<TokenRange> { new(source.First, source.End) };
        var first = source.First;
        if (Kin(first, floor) is { } kin)
        {
            members[0] = new TokenRange(kin.End + 1, source.End);
            members.Insert(0, kin);
            return source with { First = kin.First, Members = [.. members] };
        }
        var isList = words.IsName(first) && HoldsConjunction(source);
        while (members.Count < MostPartners && CommaBefore(first, floor, isList) is { } comma)
        {
            var partner = appositions.ReadBack(sentence, comma);
            if (!partner.Found || !Opens(partner.First, floor) || !(isList ? words.IsName(partner.First) : NamesOne(partner.First)))
                break;
            // “Ada Holm, the lawyer and friend of Bo Rand, said”: one, described twice
            if (!NamesOne(first))
                return partner with { End = source.End };
            members.Insert(0, new TokenRange(partner.First, partner.End));
            first = partner.First;
            isList = words.IsName(first);
        }
        return members.Count == 1 ? source : source with { First = first, Members = [.. members] };
    }

    /// <summary>A source behind its cue with the partner that “and” joins to its appositions.</summary>
    public SourceWords ExtendForward(NarratorSentence sentence, SourceWords source)
    {
        var comma = source.End;
        if (!source.Found || comma + 2 >= sentence.End || !words.IsComma(comma) || !words.Is(comma + 1, ClosedClass.AdditiveConjunction) || !words.IsName(source.First) || !words.IsName(comma + 2) || sentence.IsUttered(comma + 2))
            return source;
        var partner = appositions.ReadForward(sentence, comma + 2);
        var isClause = partner.End < sentence.End && !sentence.IsUttered(partner.End) && !words.IsPunctuation(partner.End);
        return !partner.Found || isClause ? source
            : source with { End = partner.End, Members = [new TokenRange(source.First, source.End), new TokenRange(partner.First, partner.End)] };
    }

    // The comma behind a partner: before “and”, or in a list alone.
    private int? CommaBefore(int first, int floor, bool isList)
    {
        var comma = first - 1;
        if (comma > floor && words.Is(comma, ClosedClass.AdditiveConjunction))
            comma--;
        else if (!isList)
            return null;
        return comma > floor && words.IsComma(comma) ? comma : null;
    }

    // “Ada Holm and her brother, Bo Rand, said”: the first of them.
    private TokenRange? Kin(int name, int floor)
    {
        var comma = name - 1;
        if (!words.IsName(name) || comma - 3 < floor || !words.IsComma(comma))
            return null;
        for (var i = comma - 2; i > floor && !words.IsPunctuation(i); i--)
            if (words.Is(i, ClosedClass.AdditiveConjunction))
                return words.IsName(i - 1) && appositions.DescribesOne(i + 1, comma) && words.CoreStart(i - 1, floor) is var first && Opens(first, floor) ? new TokenRange(first, i) : null;
        return null;
    }

    // Whether a phrase begins its clause as the subject: no verb and no preposition before it.
    private bool Opens(int first, int floor) =>
        !words.HasFinite(floor, first)
        && (first <= floor || words.IsComma(first - 1) || words.Is(first - 1, ClosedClass.Correlative) || words.Pos(first - 1) is PartOfSpeech.Cconj || words.IsMark(first - 1));

    private bool NamesOne(int first) => words.IsName(first) || words.Pos(first) is PartOfSpeech.Det or PartOfSpeech.Propn || words.IsPossessivePronoun(first);

    private bool HoldsConjunction(SourceWords source)
    {
        for (var i = source.First; i < source.End; i++)
            if (words.Is(i, ClosedClass.AdditiveConjunction))
                return true;
        return false;
    }
}
