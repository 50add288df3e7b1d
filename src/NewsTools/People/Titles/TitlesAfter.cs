using System.Globalization;
using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Reads the offices, the age and the party tag after a name.</summary>
internal sealed class TitlesAfter(NameWords words, NameTable names, OfficePhrase phrase)
{
    private readonly PeopleLexicon _lexicon = words.Lexicon;

    internal void Read(NameMention mention)
    {
        var at = mention.End;
        if (at >= words.Count || !words.SameSentence(mention.First, at))
            return;
        if (words.Key(at) == "(" && ReadPartyTag(mention, at + 1))
            return;
        if (words.Key(at) is "," or "—" or "–" or "--" or "(")
        {
            ReadAside(mention, at + 1);
            return;
        }
        while (ReadDegree(mention, at))
            at++;
        if (words.Is(at, ClosedClass.WhoRelative))
            ReadPredicate(mention, at + 1);
        else if (words.Is(at, ClosedClass.FiniteLinkingVerb) || words.Is(at, ClosedClass.PerfectAuxiliary))
            ReadPredicate(mention, at);
    }

    private void ReadAside(NameMention mention, int at)
    {
        if (ReadAge(mention, at))
        {
            if (words.Key(at + 1) != ",")
                return;
            at += 2;
        }
        if (ReadPartyTag(mention, at) || !words.SameSentence(mention.First, at))
            return;
        if (words.Is(at, ClosedClass.WhoRelative))
            ReadPredicate(mention, at + 1);
        else if (AfterDegrees(mention, at) is { } next)
            phrase.Read(mention, next, needsEnd: true);
    }

    // “, 43,”
    private bool ReadAge(NameMention mention, int at)
    {
        if (!words.SameSentence(mention.First, at) || words[at].Shape != WordShape.Number || words[at].End - words[at].Start > 3 || words.Key(at + 1) is not ("," or "." or ")")
            || !int.TryParse(words.Text.AsSpan(words[at].Start, words[at].End - words[at].Start), NumberStyles.None, CultureInfo.InvariantCulture, out var age) || age is 0 or >= 125)
            return false;
        mention.Age = age;
        return true;
    }

    // Where an office may stand: behind degrees and their comma, if there are any.
    private int? AfterDegrees(NameMention mention, int at)
    {
        while (ReadDegree(mention, at))
            if (words.Key(++at) != ",")
                return null;
            else
                at++;
        return at;
    }

    // “, MD,”, “, KC,”
    private bool ReadDegree(NameMention mention, int at)
    {
        if (!words.SameSentence(mention.First, at) || names.IsTaken(at) || !words.IsHonour(at)
            || words.Is(at + 1, ClosedClass.AffiliationPreposition) && _lexicon.Offices.Match(words, at, out _) > 0) // “MP for …”, an office
            return false;
        mention.Titles.Add(new TitleReading(at, at + 1, Gender.Unstated, at, at + 1, null, false));
        return true;
    }

    // “D-N.M.”, “(R-Texas)”, “(Lab)”
    private bool ReadPartyTag(NameMention mention, int at)
    {
        if (!words.SameSentence(at, mention.First) || !words[at].IsCapital || !_lexicon.PartyTags.TryGet(words.Key(at), out var party))
            return false;
        var end = at + 1;
        string? place = null;
        if (end < words.Count && words[end].Hyphenated)
        {
            end++;
            while (end < words.Count && words.SameSentence(at, end) && words[end].IsCapital && words[end - 1].End + 1 == words[end].Start) end++;
            place = words.TextOf(at + 1, end);
        }
        else if (words.Key(end) is not (")" or ",") || words.Key(at - 1) != "(")
            return false;
        mention.Party = party;
        for (var i = 0; i < mention.Titles.Count; i++)
            if (mention.Titles[i].Office is not null)
                mention.Titles[i] = mention.Titles[i] with { Place = mention.Titles[i].Place ?? place };
        return true;
    }

    // “is the mayor of …”, “was elected president”
    private void ReadPredicate(NameMention mention, int at)
    {
        if (words.Is(at, ClosedClass.PerfectAuxiliary) && words.Is(at + 1, ClosedClass.LinkingParticiple))
            at++;
        if (!words.Is(at, ClosedClass.FiniteLinkingVerb) && !words.Is(at, ClosedClass.LinkingParticiple))
            return;
        at++;
        if (words.Is(at, ClosedClass.AppointmentModifier))
            at++;
        if (words.Is(at, ClosedClass.RolePreposition))
            at++;
        phrase.Read(mention, at, needsEnd: false);
    }
}
