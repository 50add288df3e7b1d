namespace NewsTools.Wire;

/// <summary>Tells the copy of a message from the heads of messages that it passes on, and from those that it answers.</summary>
internal static class MessageLayout
{
    /// <summary>What a line or block of a message is.</summary>
    public enum Role
    {
        Copy,
        Head,
        Quoted,
    }

    /// <summary>A line or block.</summary>
    /// <param name="Text">Its words; blank for a blank line.</param>
    /// <param name="IsQuoted">Whether it is marked as a quotation.</param>
    /// <param name="NeedsIntroduction">Whether the mark means an answered message only under a line that introduces one: pages have quotations of their own.</param>
    public readonly record struct Unit(string Text, bool IsQuoted, bool NeedsIntroduction)
    {
        public bool IsBlank => string.IsNullOrWhiteSpace(Text);
    }

    private const int LongestRule = 120, LongestIntroduction = 300;

    private static readonly HashSet<string> Fields = new(Words("field"), StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Rules = [.. Words("rule")];
    private static readonly string[] Opens = [.. Words("opens")];
    private static readonly string[] Wrote = [.. Words("wrote")];

    /// <summary>The role of each unit.</summary>
    /// <param name="units">The lines or blocks of the message.</param>
    /// <param name="isReply">Whether the subject says that it is an answer: what stands under the head of another message is then answered, not passed on.</param>
    public static Role[] Of(IReadOnlyList<Unit> units, bool isReply)
    {
        var roles = new Role[units.Count];
        for (var i = 0; i < units.Count;)
        {
            if (units[i].IsBlank)
                i++;
            else if (HeadEnd(units, i) is > 0 and var end)
            {
                var answers = isReply && Enumerable.Range(0, i).Any(at => roles[at] == Role.Copy && !units[at].IsBlank);
                Array.Fill(roles, answers ? Role.Quoted : Role.Head, i, end - i);
                if (answers)
                    Array.Fill(roles, Role.Quoted, end, units.Count - end);
                i = answers ? units.Count : end;
            }
            else if (IntroductionEnd(units, i) is > 0 and var quoted)
            {
                while (quoted < units.Count && (units[quoted].IsQuoted || units[quoted].IsBlank))
                    quoted++;
                Array.Fill(roles, Role.Quoted, i, quoted - i);
                i = quoted;
            }
            else
            {
                roles[i] = units[i].IsQuoted && !units[i].NeedsIntroduction ? Role.Quoted : Role.Copy;
                i++;
            }
        }
        // A message that is all quotation is passed on.
        return Enumerable.Range(0, roles.Length).Any(at => roles[at] == Role.Copy && !units[at].IsBlank) ? roles : Array.ConvertAll(roles, role => role == Role.Quoted ? Role.Copy : role);
    }

    /// <summary>Where the head of another message ends that begins at a unit: a rule with the fields under it, or two fields or more; -1 where none begins.</summary>
    private static int HeadEnd(IReadOnlyList<Unit> units, int start)
    {
        var at = start;
        var isRuled = IsRule(units[start].Text);
        if (isRuled)
            for (at++; at < units.Count && units[at].IsBlank;)
                at++;
        var fields = 0;
        var end = at;
        for (; end < units.Count && !units[end].IsBlank; end++)
        {
            var found = FieldsIn(units[end].Text);
            // A field goes on in the next line.
            if (found == 0 && (fields == 0 || !units[end - 1].Text.TrimEnd().EndsWith(',') && !units[end - 1].Text.TrimEnd().EndsWith(';')))
                break;
            fields += found;
        }
        return fields >= 2 ? end : isRuled && fields == 0 && IsNamedRule(units[start].Text) ? start + 1 : isRuled && fields > 0 ? end : -1;
    }

    /// <summary>How many fields of a head a unit holds: blocks of pages hold them all.</summary>
    private static int FieldsIn(string text)
    {
        text = text.TrimStart(' ', '*', '>');
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 1 or > 20 || !Fields.Contains(text[..colon].Trim(' ', '*', '\u00A0')))
            return 0;
        var found = 1;
        foreach (var field in Fields)
        {
            var at = text.IndexOf(field + ":", colon, StringComparison.Ordinal);
            found += at > 0 && char.IsWhiteSpace(text[at - 1]) ? 1 : 0;
        }
        return found;
    }

    private static bool IsRule(string text) =>
        text.Length <= LongestRule && (IsNamedRule(text) || text.Trim() is { Length: >= 10 } line && line.All(unit => unit is '_' or '-'));

    private static bool IsNamedRule(string text)
    {
        var words = text.Trim(' ', '-', '_', '*', ':', '>', '=', '\u00A0').Replace('’', '\'');
        return text.Length <= LongestRule && Array.Exists(Rules, rule => words.Equals(rule, StringComparison.OrdinalIgnoreCase) || words.StartsWith(rule + " ", StringComparison.OrdinalIgnoreCase) && text.TrimStart().StartsWith('-'));
    }

    /// <summary>Where the line ends that introduces a quoted message: “On 2 March Ada Example wrote:”; -1 where a unit begins none.</summary>
    private static int IntroductionEnd(IReadOnlyList<Unit> units, int start)
    {
        var text = "";
        // Programs break it over lines.
        for (var at = start; at < Math.Min(units.Count, start + 3) && !units[at].IsBlank && text.Length <= LongestIntroduction; at++)
        {
            if (units[at].IsQuoted || at > start && (units[at].NeedsIntroduction || !Array.Exists(Opens, word => units[start].Text.StartsWith(word + " ", StringComparison.Ordinal))))
                return -1;
            text += " " + units[at].Text.Trim();
            if (!text.EndsWith(':') || !text.Any(char.IsDigit) && !text.Contains('@', StringComparison.Ordinal) || !Array.Exists(Wrote, word => HasWord(text, word)))
                continue;
            var next = at + 1;
            while (next < units.Count && units[next].IsBlank)
                next++;
            return next < units.Count && units[next].IsQuoted ? next : -1;
        }
        return -1;
    }

    private static bool HasWord(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at > 0 && !char.IsLetter(text[at - 1]) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]));
    }

    private static IEnumerable<string> Words(string kind) => DataFile.Rows("Email/Data/message-heads.txt", typeof(MessageLayout).Assembly)
        .Where(row => row[0] == kind).SelectMany(row => row[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
