using System.Text;

namespace NewsTools.Wire;

/// <summary>Header fields as WARC and HTTP write them: a first line, then <c>Name: value</c>, a line that begins with a blank going on with the one before.</summary>
internal static class HeaderFields
{
    /// <summary>The fields by name, without regard to case; of a field given twice, the first.</summary>
    public static Dictionary<string, string> Parse(ReadOnlySpan<byte> header)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? name = null;
        var isFirst = true;
        foreach (var range in header.Split((byte)'\n'))
        {
            var line = header[range].TrimEnd("\r \t"u8);
            if (isFirst)
            {
                isFirst = false;
                continue;
            }
            if (line.IsEmpty)
                continue;
            if (line[0] is (byte)' ' or (byte)'\t')
            {
                if (name is not null)
                    fields[name] += " " + Encoding.UTF8.GetString(line.TrimStart(" \t"u8));
                continue;
            }
            var colon = line.IndexOf((byte)':');
            name = colon <= 0 ? null : Encoding.ASCII.GetString(line[..colon]).Trim();
            if (name is not null && !fields.TryAdd(name, Encoding.UTF8.GetString(line[(colon + 1)..]).Trim()))
                name = null;
        }
        return fields;
    }
}
