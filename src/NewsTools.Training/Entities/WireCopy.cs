using System.Globalization;

namespace NewsTools.Training.Entities;

/// <summary>Makes up the set lines of wire copy that running text lacks: datelines, bylines, results and tables.</summary>
internal sealed class WireCopy(DeterministicRandom random, PersonNames names, Func<string[]> place, Func<string[]> city, Func<string[]> team, Func<string[]> outlet)
{
    private static readonly string[] Full = ["", ""];
    private static readonly TrainingWords Phrases = new("wire-copy");

    private string Pick(string[] entries) => entries[random.Below(entries.Length)];

    /// <summary>A sentence with a dateline before it.</summary>
    internal EntitySentence WithDateline(EntitySentence sentence)
    {
        var line = new Line();
        var where = city();
        line.Name(EntityKind.Location, random.Chance(0.75) ? Array.ConvertAll(where, w => w.ToUpperInvariant()) : where);
        if (random.Chance(0.35)) line.Words(",").Name(EntityKind.Location, place());
        if (random.Chance(0.25)) line.Words(",", "March", Number(28));
        if (random.Chance(0.5)) line.Words("(").Name(EntityKind.Organization, outlet()).Words(")");
        line.Words(random.Below(3) switch { 0 => "-", 1 => "—", _ => "–" });
        var head = line.Sentence();
        return new EntitySentence([.. head.Words, .. sentence.Words], [.. head.Labels, .. sentence.Labels], [.. head.Allowed, .. sentence.Allowed]);
    }

    /// <summary>A line of its own.</summary>
    internal EntitySentence Next()
    {
        var line = new Line();
        switch (random.Below(10))
        {
            case 0:
                var where = city();
                line.Name(EntityKind.Location, random.Chance(0.7) ? Array.ConvertAll(where, w => w.ToUpperInvariant()) : where);
                if (random.Chance(0.7)) line.Words(string.Create(CultureInfo.InvariantCulture, $"{1990 + random.Below(35)}-{1 + random.Below(12):D2}-{1 + random.Below(28):D2}"));
                break;
            case 1:
                line.Words(Number(40) + ".");
                Player(line);
                if (random.Chance(0.4)) line.Name(EntityKind.Organization, team());
                line.Words(Number(90) + "." + Number(99));
                break;
            case 2:
                Player(line);
                line.Words("beat");
                Player(line);
                line.Words("6-" + Number(5), "6-" + Number(5));
                break;
            case 3:
                line.Name(EntityKind.Organization, team()).Words(Number(5)).Name(EntityKind.Organization, team()).Words(Number(5));
                break;
            case 4:
                line.Words("By").Name(EntityKind.Person, names.Like(Full));
                if (random.Chance(0.4)) line.Words(",").Name(EntityKind.Organization, outlet());
                break;
            case 5:
                line.Name(EntityKind.Person, names.Like(Full)).Words(Number(90) + "-" + Number(90), Number(60));
                break;
            case 6:
                line.Name(EntityKind.Organization, team()).Words("at").Name(EntityKind.Organization, team());
                break;
            case 7:
                line.Words(random.Chance(0.5) ? "the" : "The").Name(EntityKind.Person, [names.Surname() + "s"]).Words("have", "moved", "out", ".");
                break;
            case 8:
                // An office with its place, and the holder right after it.
                var office = Pick(Phrases["offices"]);
                line.Words((random.Chance(0.5) ? office : office.ToLowerInvariant()).Split(' ')).Words(random.Chance(0.7) ? "of" : "for").Name(EntityKind.Location, place());
                if (random.Chance(0.3)) line.Words("and").Name(EntityKind.Location, place());
                line.Name(EntityKind.Person, names.Like(Full)).Words(Pick(Phrases["what they do"]).Split(' '));
                break;
            default:
                Player(line);
                line.Words(",");
                Player(line);
                line.Words("and");
                Player(line);
                break;
        }
        return line.Sentence();
    }

    private void Player(Line line)
    {
        line.Name(EntityKind.Person, names.Like(Full));
        if (random.Chance(0.7)) line.Words("(").Name(EntityKind.Location, place()).Words(")");
    }

    private string Number(int most) => (1 + random.Below(most)).ToString(CultureInfo.InvariantCulture);

    private sealed class Line
    {
        private readonly List<string> _words = [];
        private readonly List<(EntityKind Kind, int First, int End)> _spans = [];

        internal Line Words(params string[] words)
        {
            _words.AddRange(words);
            return this;
        }

        internal Line Name(EntityKind kind, string[] words)
        {
            _spans.Add((kind, _words.Count, _words.Count + words.Length));
            return Words(words);
        }

        internal EntitySentence Sentence() => EntitySentence.Of([.. _words], _spans);
    }
}
