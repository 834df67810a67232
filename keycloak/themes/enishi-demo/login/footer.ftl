<#macro content>
<p class="enishi-demo">${kcSanitize(msg("enishiDemo"))?no_esc}</p>
</#macro>
