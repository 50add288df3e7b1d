<?xml version="1.0" encoding="utf-8"?>
<!-- Turns the short help pages into MAML: a parameter is written once and appears in the syntax of each of its sets and in the list. -->
<xsl:stylesheet version="1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns="http://msh"
  xmlns:maml="http://schemas.microsoft.com/maml/2004/10"
  xmlns:command="http://schemas.microsoft.com/maml/dev/command/2004/10"
  xmlns:dev="http://schemas.microsoft.com/maml/dev/2004/10">
  <xsl:output method="xml" encoding="utf-8" indent="yes" />
  <xsl:strip-space elements="*" />

  <xsl:template match="/pages">
    <helpItems schema="maml">
      <xsl:for-each select="page">
        <xsl:apply-templates select="document(@href, .)/command" />
      </xsl:for-each>
    </helpItems>
  </xsl:template>

  <xsl:template match="command">
    <command:command>
      <command:details>
        <command:name><xsl:value-of select="@name" /></command:name>
        <command:verb><xsl:value-of select="substring-before(@name, '-')" /></command:verb>
        <command:noun><xsl:value-of select="substring-after(@name, '-')" /></command:noun>
        <maml:description><maml:para><xsl:value-of select="normalize-space(synopsis)" /></maml:para></maml:description>
      </command:details>
      <maml:description><xsl:apply-templates select="description" /></maml:description>
      <command:syntax>
        <xsl:for-each select="set">
          <xsl:variable name="set" select="concat(' ', @name, ' ')" />
          <command:syntaxItem>
            <maml:name><xsl:value-of select="../@name" /></maml:name>
            <xsl:apply-templates select="../parameter[not(@sets) or contains(concat(' ', @sets, ' '), $set)]" />
          </command:syntaxItem>
        </xsl:for-each>
      </command:syntax>
      <command:parameters><xsl:apply-templates select="parameter" /></command:parameters>
      <command:inputTypes><xsl:for-each select="input"><command:inputType><xsl:call-template name="type" /></command:inputType></xsl:for-each></command:inputTypes>
      <command:returnValues><xsl:for-each select="output"><command:returnValue><xsl:call-template name="type" /></command:returnValue></xsl:for-each></command:returnValues>
      <maml:alertSet><maml:alert><xsl:apply-templates select="notes" /></maml:alert></maml:alertSet>
      <command:examples>
        <xsl:for-each select="example">
          <command:example>
            <maml:title>Example <xsl:value-of select="position()" />: <xsl:value-of select="@title" /></maml:title>
            <dev:code><xsl:value-of select="code" /></dev:code>
            <dev:remarks><xsl:apply-templates select="text" /><maml:para /><maml:para /></dev:remarks>
          </command:example>
        </xsl:for-each>
      </command:examples>
      <command:relatedLinks>
        <xsl:for-each select="link"><maml:navigationLink><maml:linkText><xsl:value-of select="." /></maml:linkText><maml:uri /></maml:navigationLink></xsl:for-each>
      </command:relatedLinks>
    </command:command>
  </xsl:template>

  <xsl:template match="parameter">
    <command:parameter required="{boolean(@required)}" variableLength="{contains(@type, '[]')}" globbing="{boolean(@wildcards)}" aliases="{@aliases}">
      <xsl:attribute name="pipelineInput"><xsl:choose><xsl:when test="@pipeline">True (<xsl:value-of select="@pipeline" />)</xsl:when><xsl:otherwise>False</xsl:otherwise></xsl:choose></xsl:attribute>
      <xsl:attribute name="position"><xsl:choose><xsl:when test="@position"><xsl:value-of select="@position" /></xsl:when><xsl:otherwise>named</xsl:otherwise></xsl:choose></xsl:attribute>
      <maml:name><xsl:value-of select="@name" /></maml:name>
      <maml:description><xsl:apply-templates select="." mode="text" /></maml:description>
      <xsl:if test="@type != 'SwitchParameter'">
        <command:parameterValue required="true" variableLength="{contains(@type, '[]')}"><xsl:value-of select="@type" /></command:parameterValue>
      </xsl:if>
      <dev:type><maml:name><xsl:value-of select="@type" /></maml:name><maml:uri /></dev:type>
      <dev:defaultValue><xsl:choose><xsl:when test="@default"><xsl:value-of select="@default" /></xsl:when><xsl:when test="@type = 'SwitchParameter'">False</xsl:when><xsl:otherwise>None</xsl:otherwise></xsl:choose></dev:defaultValue>
    </command:parameter>
  </xsl:template>

  <xsl:template name="type">
    <dev:type><maml:name><xsl:value-of select="@type" /></maml:name><maml:uri /></dev:type>
    <maml:description><maml:para><xsl:value-of select="normalize-space(.)" /></maml:para></maml:description>
  </xsl:template>

  <!-- Text is one paragraph, or several in p elements. -->
  <xsl:template match="description | notes | text"><xsl:call-template name="paragraphs" /></xsl:template>
  <xsl:template match="parameter" mode="text"><xsl:call-template name="paragraphs" /></xsl:template>
  <xsl:template name="paragraphs">
    <xsl:choose>
      <xsl:when test="p"><xsl:for-each select="p"><maml:para><xsl:value-of select="normalize-space(.)" /></maml:para></xsl:for-each></xsl:when>
      <xsl:otherwise><maml:para><xsl:value-of select="normalize-space(.)" /></maml:para></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
