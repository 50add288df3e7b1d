namespace NewsTools.Reporting;

/// <summary>Writes elements that are closed in order, as HTML and XML both read them. Names are ours; every value is encoded.</summary>
internal sealed class HtmlElements(TextWriter output)
{
    private readonly Stack<string> _open = new();

    /// <summary>Opens an element. An attribute without a value is left out.</summary>
    public HtmlElements Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        output.Write('>');
        _open.Push(name);
        return this;
    }

    /// <summary>Closes the element that was opened last.</summary>
    public HtmlElements Close()
    {
        output.Write("</");
        output.Write(_open.Pop());
        output.Write('>');
        return this;
    }

    /// <summary>Closes the element that was opened last, and ends the line.</summary>
    public HtmlElements CloseLine()
    {
        Close();
        output.Write('\n');
        return this;
    }

    /// <summary>Text.</summary>
    public HtmlElements Text(string? text)
    {
        HtmlText.Write(output, text ?? "");
        return this;
    }

    /// <summary>An element with text.</summary>
    public HtmlElements Element(string name, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(name, attributes).Text(text).Close();

    /// <summary>A name or other words of unknown direction, which do not reorder what stands around them.</summary>
    public HtmlElements Isolated(string? text) => Element("bdi", text);

    /// <summary>An entry of a list of terms; left out where it would be empty.</summary>
    public HtmlElements Entry(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? this : Open("div").Element("dt", name).Open("dd").Isolated(value).Close().Close();

    /// <summary>An element that holds nothing.</summary>
    public HtmlElements Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        output.Write(" />");
        return this;
    }

    /// <summary>A style or script: one of our own files, as it is.</summary>
    public HtmlElements Asset(string name, string content)
    {
        output.Write($"<{name}>{content}</{name}>\n");
        return this;
    }

    private void Start(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(name);
        foreach (var (key, value) in attributes)
        {
            if (value is null)
                continue;
            output.Write($" {key}=\"");
            HtmlText.Write(output, value);
            output.Write('"');
        }
    }
}
