namespace NewsTools.Quotes;

/// <summary>Questions about the words between quotation marks as text.</summary>
internal static class MarkedText
{
    /// <summary>Whether a sentence ends and another begins inside.</summary>
    public static bool HasInnerSentences(ReadOnlySpan<char> inner)
    {
        for (var i = 1; i + 2 < inner.Length; i++)
            if (inner[i] is '.' or '?' or '!' && inner[i + 1] == ' ' && char.IsUpper(inner[i + 2]) && char.IsLower(inner[i - 1]) && i > 3)
                return true;
        return false;
    }

    /// <summary>Whether it begins with a capital, a figure or a sign that stands for one.</summary>
    public static bool StartsUpper(ReadOnlySpan<char> inner)
    {
        foreach (var unit in inner)
        {
            if (char.IsLetter(unit))
                return char.IsUpper(unit);
            if (char.IsDigit(unit) || unit is '$' or '£' or '€' or '#' or '@' or '…')
                return true;
        }
        return false;
    }

    /// <summary>The number of words.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inside = false;
        foreach (var unit in text)
        {
            var letter = char.IsLetterOrDigit(unit);
            if (letter && !inside)
                count++;
            inside = letter || inside && unit is '\'' or '’' or '-';
        }
        return count;
    }

    /// <summary>Whether every word that titles capitalise is capitalised: the name of a work, an event, a nickname.</summary>
    public static bool IsName(ReadOnlySpan<char> text, int count, CueLexicon cues)
    {
        if (count > 10)
            return false;
        text = text.TrimEnd(",.");
        int capitals = 0, small = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim("(),:;'’“”\"");
            if (word.IsEmpty)
                continue;
            if (char.IsUpper(word[0]) || char.IsDigit(word[0]))
                capitals++;
            else if (word.Length <= 4)
                small++;
            else
                return false;
        }
        return (capitals > small || capitals > 1) && (count > 1 || capitals == 1) && text.IndexOfAny(",.?!;") < 0 && !(count == 1 && cues.IsReply(text));
    }
}
